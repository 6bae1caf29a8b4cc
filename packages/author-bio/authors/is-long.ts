import type { Person } from '../../data/model/model.js';
import { PARAGRAPH } from './biography-text.js';

/** A biography with this many lines isn't collapsed to five: the button would need as much space as one line saves. */
const MAX_LINES = 6;

/** Estimated length of a line, until the browser has laid the text out. */
const CHARACTERS_PER_LINE = 65;

/** Whether the biography is estimated to have more than six lines, so that it is collapsed at first. */
export function isLong({ description = '' }: Person): boolean {
  let lines = 0;
  for (const [paragraph] of description.matchAll(PARAGRAPH)) lines += Math.ceil(paragraph.length / CHARACTERS_PER_LINE);
  return lines > MAX_LINES;
}
