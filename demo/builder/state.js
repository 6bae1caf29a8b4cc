/**
 * What is being built, as in the URL's hash: `#tag=press-rate-ticker&pairs=KGS%2FUSD&theme=tabloid`. A link restores
 * everything.
 *
 * @typedef {{ tag: string, values: Map<string, string> }} State `tag` is empty for the gallery.
 */

/** @returns {State} */
export function stateOf(hash) {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const tag = parameters.get('tag') ?? '';
  parameters.delete('tag');
  return { tag, values: new Map(parameters) };
}

/** @param {State} state */
export const hashOf = ({ tag, values }) => (tag ? `#${new URLSearchParams([['tag', tag], ...values])}` : '');
