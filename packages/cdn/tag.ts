/** What the tag and the loader, which arrives with the first file, share. */
import type * as everything from '../all.js';
import type { RequestFile, TrustedTypesPolicy } from './files.js';
import type { Plan } from './plan.js';

export type Everything = typeof everything;

/** By name: a piece's hash, then the pieces that it imports, without `base`, which all need. */
export type PieceTable = Readonly<Record<string, string>>;

export type Exports = Readonly<Record<string | number, unknown>>;

/** Passed to a piece after its imports. */
export interface LoadPiece {
  (name: string): Promise<Exports>;
  /** For Lit's templates. */
  policy?: TrustedTypesPolicy | undefined;
}

/** What a piece adds to the array. `table`: pieces that it makes known. */
export type Registration = readonly [
  name: string,
  imports: readonly string[],
  run: (...imports: (Exports | LoadPiece)[]) => Exports,
  table?: PieceTable,
];

/** What the tag needs from the loader. */
export interface Loader {
  /** Registers a widget's element. */
  define(tagName: string): Promise<void>;
  /** Everything that the package exports. */
  all(): Promise<Everything>;
  load: Everything['load'];
}

/** What the loader needs from the tag. */
export interface Tag {
  /** Those that have arrived. */
  readonly pieces: readonly Registration[];
  policy(): TrustedTypesPolicy | undefined | false;
  /** Of the widgets. */
  readonly tags: readonly string[];
  /** Files that `request` knows. */
  readonly files: readonly string[];
  readonly request: RequestFile;
  /** Names of the pieces for an element, without that of its widget. */
  piecesFor(element: Element, plan?: Plan): string[];
  /** Tells the page that elements have no script. */
  reportFailure(elements: Iterable<Element>, cause: unknown): void;
  /** Called when the page has new elements. The loader puts its own in this place. */
  update(): void;
}
