/** The form in which an answer waits for the next page view, and how long it may. */
import * as z from 'zod/mini';
import { readData } from '../sources/schema-org/read-data.js';
import type { Loaded, ResourceKind, ResourceModels } from '../model/resource.js';
import { safeUrl } from '../model/safe-url.js';

/** Rises when what is stored changes its meaning. What another version stored is never read, and deleted. */
const CONTRACT = '1 ';

const LONGEST_LIFE_MS = 7 * 86_400_000;
export const MOST_ENTRIES = 50;

/** In UTF-16 units: ten times what rates or a list of articles take. What is longer would push out all else. */
const LONGEST_TEXT = 250_000;

export interface Entry {
  /** When it was stored, by the wall clock: only that one outlives a page. */
  readonly at: number;
  /** JSON of an answer, written by {@link write}. */
  readonly text: string;
}

type Answer = Loaded<ResourceModels[ResourceKind]>;

const entrySchema = z.object({ at: z.number(), text: z.string() });
const answerSchema = z.object({ data: z.unknown(), source: z.string(), url: z.string() });

export const entryKey = (queryHash: string): string => CONTRACT + queryHash;

const write = ({ data, source, url }: Answer): string => JSON.stringify({ data, source, url });

/** The model speaks the words of the library's own JSON, so it is read by the same schemas as an answer from the network. */
function read(kind: ResourceKind, text: string): Answer | undefined {
  try {
    const { data, source, url } = answerSchema.parse(JSON.parse(text));
    const address = safeUrl(url);
    return address && { ...readData(kind, data, address), source, url: address };
  } catch {
    return undefined;
  }
}

/** Written as it will be read; `undefined` for what could not be read again. */
export function toEntry(kind: ResourceKind, loaded: unknown, at: number): Entry | undefined {
  const answer = read(kind, JSON.stringify(loaded));
  const text = answer ? write(answer) : '';
  return text && text.length <= LONGEST_TEXT ? { at, text } : undefined;
}

/** In milliseconds; for ever, of what is no entry or was stored tomorrow. */
function ageOf(value: unknown, now: number): number {
  const entry = entrySchema.safeParse(value);
  const age = entry.success ? now - entry.data.at : -1;
  return age >= 0 ? age : Number.POSITIVE_INFINITY;
}

/** The answer, if it is young enough and nobody has tampered with it: read and written, it must give the same text again. */
export function fromEntry(kind: ResourceKind, value: unknown, now: number): Answer | undefined {
  const { data: entry } = entrySchema.safeParse(value);
  const answer = entry && ageOf(entry, now) <= LONGEST_LIFE_MS ? read(kind, entry.text) : undefined;
  return answer && write(answer) === entry?.text ? answer : undefined;
}

/** Keys of what may not stay: too old, not ours, or older than the `most` youngest. */
export function surplus<K>(entries: readonly (readonly [K, unknown])[], now: number, most: number): K[] {
  const aged = entries.map(([key, value]) => ({
    key,
    age: String(key).startsWith(CONTRACT) ? ageOf(value, now) : Number.POSITIVE_INFINITY,
  }));
  return aged
    .sort((a, b) => a.age - b.age)
    .filter(({ age }, place) => place >= most || age > LONGEST_LIFE_MS)
    .map(({ key }) => key);
}
