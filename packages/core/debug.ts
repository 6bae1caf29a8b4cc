import { html, nothing, type TemplateResult } from 'lit';
import type { PressError } from '../data/errors.js';
import { describeProblem, type Problem } from '../data/problems.js';
import { lastGood, type ResourceState } from '../data/resource.js';

/** The likely mend, where the kind of failure suggests one. */
const MENDS: Partial<Readonly<Record<PressError['kind'], string>>> = {
  network: 'Open the address in a new tab: if it answers there, the server has to send Access-Control-Allow-Origin, or the page’s Content-Security-Policy has to name it under connect-src.',
  'not-json': 'Is the address right? Login pages, firewalls and wrong paths answer with HTML.',
  'not-supported': 'The documentation lists what src may point at.',
};

const fileName = (url = ''): string => url.split(/[?#]/, 1).join('').split('/').at(-1) || url;

const lines = (url: string | undefined, problems: readonly Problem[]): string[] =>
  problems.map((problem) => [fileName(url), describeProblem(problem)].filter(Boolean).join(': '));

/** Everything known of a failure, for whoever builds the page. */
export function describeState<T>(state: ResourceState<T>): string {
  const loaded = lastGood(state);
  const dropped = loaded ? lines(loaded.url, loaded.problems) : [];
  if (state.status !== 'failed') return dropped.join('\n');
  const { error } = state;
  const what = error.problems.length > 0 ? lines(error.url, error.problems) : [error.message];
  return [...what, error.url ?? '', MENDS[error.kind] ?? '', ...dropped].filter(Boolean).join('\n');
}

/** The same on the widget itself, with `debug`. */
export function debugTemplate<T>(debug: boolean, state: ResourceState<T>, notes: readonly string[] = []): TemplateResult | typeof nothing {
  const text = debug ? [...notes, describeState(state)].filter(Boolean).join('\n') : '';
  return text ? html`<p part="debug" role="note">${text}</p>` : nothing;
}
