import { html, type TemplateResult } from 'lit';
import { refreshSeconds } from '../core/data/refresh-interval.js';
import { adoptStyles } from '../core/element/adopt-styles.js';
import type { PressError } from '../data/model/errors.js';
import { describeProblem } from '../data/model/describe-problem.js';
import { type Problem } from '../data/model/errors.js';
import { type Loaded, lastGood, type ResourceState } from '../data/model/resource.js';
import { downloadsOf } from '../loading/use-module.js';
import { attributeWarnings, type CheckedAttribute } from './attribute-warnings.js';
import { blockedUrls } from './csp-violations.js';
import { hintFor, OFFLINE_HINT, type PageContext } from './error-hints.js';
import { panelStyles } from './panel.styles.js';

const fileName = (url = ''): string => url.split(/[?#]/, 1).join('').split('/').at(-1) || url;

/** `rates.json: rates[2].rate: expected a number, got "n/a"` */
const describeProblems = (url: string | undefined, problems: readonly Problem[]): string[] =>
  problems.map((problem) => [fileName(url), describeProblem(problem)].filter(Boolean).join(': '));

/** `wordpress: https://…`; only the URL if no source could read the response. */
const describeOrigin = ({ source, url }: Pick<Loaded<unknown> | PressError, 'source' | 'url'>): string =>
  [source, url].filter(Boolean).join(': ');

/** The error, its origin and a hint. Empty lines are removed by the caller. */
function describeError(error: PressError, page: PageContext): string[] {
  const { problems, message, cause, retryAfterMs, url } = error;
  return [
    ...(problems.length > 0 ? describeProblems(url, problems) : [message]),
    cause instanceof SyntaxError ? cause.message : '', // where the JSON is broken
    retryAfterMs ? `No more requests to this server for ${Math.ceil(retryAfterMs / 1000)} s.` : '',
    describeOrigin(error),
    hintFor(error, page),
  ];
}

/** Describes the state of a resource for the site builder, one line per fact. */
export function describeState<T>(state: ResourceState<T>, page: PageContext): string[] {
  const lines: string[] = [];
  if (state.status === 'failed') lines.push(...describeError(state.error, page));
  if (state.status === 'loading' && !page.isOnline) lines.push(OFFLINE_HINT);
  const loaded = lastGood(state);
  if (loaded) lines.push(...describeProblems(loaded.url, loaded.problems));
  if (state.status === 'ready') lines.push(describeOrigin(state.loaded));
  return lines.filter(Boolean);
}

/** Files of the library that the widget has asked for in vain. */
const missingFiles = (host: DebugHost): string[] =>
  [...(downloadsOf.get(host)?.keys() ?? [])].flatMap(({ error }) => error?.message ?? []);

/** A server makes no requests, so there is nothing to explain. */
function currentPage(): PageContext {
  if (typeof document === 'undefined') return { origin: '', isOnline: true, blockedUrls: [] };
  return { origin: location.origin, isOnline: navigator.onLine !== false, blockedUrls: blockedUrls() };
}

/** A widget. */
export interface DebugHost extends Element {
  readonly debug: boolean;
  readonly refresh: number;
}

/** What a widget knows about itself. */
export interface DebugNotes {
  /** Attributes, so that invalid values are named. */
  readonly attributes?: readonly CheckedAttribute[];
  /** One line each. Empty ones are left out. */
  readonly notes: readonly string[];
}

/**
 * The debug panel of a widget: its tag name, then warnings about its attributes, its own notes, missing
 * files of the library, and the state of its resource. The error of a missing file is in both, and is written once.
 */
export function debugTemplate<T>(
  host: DebugHost,
  state: ResourceState<T>,
  { attributes = [], notes }: DebugNotes,
): TemplateResult {
  if (typeof document !== 'undefined' && host.shadowRoot) adoptStyles(host, host.shadowRoot, panelStyles);
  const refresh: CheckedAttribute = { name: 'refresh', written: host.refresh, used: refreshSeconds(host.refresh) };
  const lines = [
    ...attributeWarnings(host, [...attributes, refresh]),
    ...notes.filter(Boolean),
    ...missingFiles(host),
    ...describeState(state, currentPage()),
  ];
  const text = [...new Set(lines)].map((line) => `\n${line}`).join('');
  return html`<p part="debug" role="note" lang="en" dir="ltr"><b>&lt;${host.localName}&gt;</b>${text}</p>`;
}
