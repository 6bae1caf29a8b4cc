import { readFileSync } from 'node:fs';
import { listTokens } from '../tokens/list-tokens.mjs';

/**
 * A plugin for the manifest's analyzer. Gives each element its custom properties from the design tokens, which are
 * their only description. The properties of all widgets are in no element: only in the tokens.
 */
export const tokenProperties = (path = 'packages/tokens.json') => ({
  name: 'token-properties',
  packageLinkPhase({ customElementsManifest: { modules } }) {
    const tokens = listTokens(JSON.parse(readFileSync(path, 'utf8')));
    const elements = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
    for (const element of elements) {
      const own = tokens.filter(({ widget }) => `press-${widget}` === element.tagName);
      const names = new Set(own.map(({ name }) => name));
      const others = (element.cssProperties ?? []).filter(({ name }) => !names.has(name));
      element.cssProperties = [
        ...own.map(({ name, css, description }) => ({ description, name, ...(css && { default: css }) })),
        ...others,
      ];
    }
  },
});
