import { PressError } from '../../model/errors.js';
import type { ResourceKind } from '../../model/resource.js';
import type { SafeUrl } from '../../model/safe-url.js';

/** What a source is called, and what it can read. */
interface NamedSource {
  readonly name: string;
  readonly kinds: readonly string[];
}

export function unknownFormatError(kind: ResourceKind, sources: readonly NamedSource[], url: SafeUrl): PressError {
  const names = sources.filter(({ kinds }) => kinds.includes(kind)).map(({ name }) => name);
  const message = `No source can read ${kind} from this response. Known: ${names.join(', ')}.`;
  return new PressError('not-supported', message, { url });
}
