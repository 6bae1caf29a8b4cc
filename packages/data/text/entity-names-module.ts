/** The names of characters are downloaded for a response that uses one of them: few do. */
import { LazyModule } from '../../loading/lazy-module.js';

export const entityNamesModule = new LazyModule(() => import('./entity-names/entity-names.js'));

/** Matches names that `decodeReferences` doesn't know, and numbers of Windows-1252. */
const RARE_NAME =
  /&(?:#(?:0*1[2-5]\d|x0*[89][\da-f])(?![\da-f])|(?!amp|[lg]t|quot|apos|nbsp|hellip|[nm]dash|rsquo)[a-z]+\d*;)/i;

/** Downloads the names if JSON uses one. Never rejects: without them, names are left as they are. */
export async function loadEntityNames(json: unknown): Promise<void> {
  if (RARE_NAME.test(JSON.stringify(json))) await entityNamesModule.load().catch(() => undefined);
}
