import { html, nothing, type TemplateResult } from 'lit';
import type { PressError } from '../data/model/errors.js';
import { describeProblem, type Problem } from '../data/model/problems.js';
import { type Loaded, lastGood, type ResourceState } from '../data/model/resource.js';
import { type Accepted, attributeWarnings } from './attribute-warnings.js';
import { mendOf, OFFLINE, type Surroundings } from './error-hints.js';
import { policyRefusals } from './csp-violations.js';
import { refreshSeconds } from '../core/data/refresh-interval.js';

const fileName = (url = ''): string => url.split(/[?#]/, 1).join('').split('/').at(-1) || url;

const lines = (url: string | undefined, problems: readonly Problem[]): string[] =>
  problems.map((problem) => [fileName(url), describeProblem(problem)].filter(Boolean).join(': '));

/** Who read what: `wordpress: https://…`; an answer that nobody could read has its address alone. */
const origin = ({ source, url }: Pick<Loaded<unknown> | PressError, 'source' | 'url'>): string =>
  [source, url].filter(Boolean).join(': ');

/** What was wrong, whence it came, and what may help. An engine says itself where JSON broke off. */
const describeError = (error: PressError, page: Surroundings): string[] => [
  ...(error.problems.length > 0 ? lines(error.url, error.problems) : [error.message]),
  error.cause instanceof SyntaxError ? error.cause.message : '',
  error.retryAfterMs ? `Left alone for ${Math.ceil(error.retryAfterMs / 1000)} s.` : '',
  origin(error),
  mendOf(error, page),
];

/** Everything known of the data, for whoever builds the page. */
export function describeState<T>(state: ResourceState<T>, page: Surroundings): string[] {
  const loaded = lastGood(state);
  const isWaiting = state.status === 'loading' && !page.online;
  return [
    ...(state.status === 'failed' ? describeError(state.error, page) : []),
    isWaiting ? OFFLINE : '',
    ...(loaded ? [...lines(loaded.url, loaded.problems), state.status === 'ready' ? origin(loaded) : ''] : []),
  ].filter(Boolean);
}

/** A server has no surroundings, and asks nobody. */
const surroundings = (): Surroundings =>
  typeof document === 'undefined'
    ? { origin: '', online: true, refused: [] }
    : { origin: location.origin, online: navigator.onLine !== false, refused: policyRefusals() };

/** A widget, as far as `debug` tells of it. */
interface Debugged extends Element {
  readonly debug: boolean;
  readonly refresh: number;
}

/** The same on the widget itself, with `debug`: under the widget's tag, and after what else there is to note. */
export function debugTemplate<T>(
  host: Debugged,
  state: ResourceState<T>,
  notes: readonly string[] = [],
  attributes: readonly Accepted[] = [],
): TemplateResult | typeof nothing {
  if (!host.debug) return nothing;
  const { refresh } = host;
  const all = [
    ...attributeWarnings(host, [...attributes, ['refresh', refresh, refreshSeconds(refresh)]]),
    ...notes,
    ...describeState(state, surroundings()),
  ];
  return html`<p part="debug" role="note" lang="en" dir="ltr"><b>&lt;${host.localName}&gt;</b>${['', ...all.filter(Boolean)].join('\n')}</p>`;
}
