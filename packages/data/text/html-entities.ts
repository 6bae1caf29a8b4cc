/** Decodes HTML entities (character references). */
import { decodeReferences } from './character-references.js';
import { entityNamesModule } from './entity-names-module.js';

/** Decodes each entity once. Unknown names are left unchanged. */
export const decodeEntities = (text: string): string =>
  decodeReferences(text, entityNamesModule.current?.findCharacter);
