/** Compiles an application in TypeScript: tags, classes, events and data have types without further declarations. */
import 'press-elements/author-bio';
import { load, type Person, PressError, safeUrl } from 'press-elements/data';
import type { PressAuthorBio } from 'press-elements/author-bio/element';

const element: PressAuthorBio = document.createElement('press-author-bio');
element.data = { name: 'Davide Cancarini', sameAs: ['https://example.org/'] };
element.addEventListener('press-error', ({ detail }) => detail.kind satisfies string);

export async function people(): Promise<readonly Person[]> {
  const src = safeUrl('https://example.org/wp-json/wp/v2/posts/1');
  const { data } = await load({ kind: 'people', src });
  return data;
}

export const isTimeout = (error: unknown): boolean => error instanceof PressError && error.kind === 'timeout';

document.addEventListener('press-error', ({ detail }) => detail.kind satisfies string);

// @ts-expect-error a string is not a SafeUrl
load({ kind: 'people', src: 'https://example.org/' });
