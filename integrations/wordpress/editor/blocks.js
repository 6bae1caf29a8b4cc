/** The blocks in the editor: settings in the sidebar, and a preview that the server renders. */
const { blockEditor, blocks, components, element, serverSideRender: ServerSideRender } = window.wp;
const { createElement } = element;

const WIDGETS = ['rate-ticker', 'author-bio', 'suggested-articles', 'article-hero'];

function Edit({ name, attributes, context }) {
  const preview = createElement(ServerSideRender, {
    block: name,
    attributes,
    urlQueryArgs: context.postId ? { post_id: context.postId } : {},
  });
  return createElement('div', blockEditor.useBlockProps(), createElement(components.Disabled, null, preview));
}

export function registerBlocks() {
  for (const widget of WIDGETS) blocks.registerBlockType(`press-elements/${widget}`, { edit: Edit, save: () => null });
}
