/** A plugin of the manifest analyzer: completes the types of JSX that the generator before it has written. */
import { readFileSync, writeFileSync } from 'node:fs';

/**
 * The generator uses the events' types without importing them, doesn't support `RefObject`, and adds its own attributes
 * to React, which has better types in `types/react`.
 */
function complete(types) {
  const events = [...new Set(types.match(/\bPress\w+Event\b/g))].sort((a, b) => a.localeCompare(b));
  const generatedRef = 'ref?: (T | ((e: T) => void)) | undefined;';
  const ref = 'ref?: T | ((e: T | null) => void) | { current: T | null } | null | undefined;';
  if (!types.includes(generatedRef)) throw new Error('The generated type of `ref` has changed: update this script.');
  const withoutReact = types.replace(/declare module "react(?:\/jsx-(?:dev-)?runtime)?" \{[^]*?\n\}\n\n/g, '');
  if (withoutReact === types) throw new Error('The generated types of React have changed: update this script.');
  return `import type { ${events.join(', ')} } from 'press-elements';\n${withoutReact.replace(generatedRef, ref)}`;
}

export const completeJsx = (file) => ({
  name: 'complete-jsx',
  packageLinkPhase() {
    writeFileSync(file, complete(readFileSync(file, 'utf8')));
  },
});
