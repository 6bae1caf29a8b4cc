/**
 * A page has no article twice: a strip leaves out what other strips show. A page of documentation shows one article in
 * many stories: there, each story has addresses of its own.
 */
import { SITE } from '../samples.js';
import type { StorySource } from './render.js';

const numbers = new WeakMap<Element, number>();
let count = 0;

/** The number of the story that is shown in the element; it stays the same when a control changes the story. */
function numberOf(canvas: Element): number {
  const number = numbers.get(canvas) ?? ++count;
  numbers.set(canvas, number);
  return number;
}

/** @param canvas The element in which the story is. */
export function withOwnAddresses(source: StorySource, canvas: Element): StorySource {
  const { args, parameters } = source;
  const move = (text: string): string => text.replaceAll(`${SITE}/`, `${SITE}/${numberOf(canvas)}/`);
  const data: unknown = args.data && JSON.parse(move(JSON.stringify(args.data)));
  const html = parameters.html && move(parameters.html);
  return { ...source, args: { ...args, data }, parameters: html ? { ...parameters, html } : parameters };
}
