/** The blocks in the editor: settings in the sidebar, a switch of layouts, and a preview in the canvas. */
import { InnerImage, PictureChoice, useInnerImage, usePictureUrl } from './hero/picture.js';
import { __ } from './i18n.js';
import { icons } from './icons.js';
import { Preview } from './preview/preview.js';
import { Settings } from './sidebar/settings.js';
import { tokenStyle } from './token-style.js';
import { LayoutSwitch } from './toolbar.js';
import { heroTransforms } from './hero/transforms.js';

const { InnerBlocks, useBlockProps } = window.wp.blockEditor;
const { getBlockType, registerBlockType } = window.wp.blocks;
const { useSelect } = window.wp.data;
const { createElement, Fragment } = window.wp.element;

/** Shown where there is nothing to show, by widget. */
const EMPTY = {
  'rate-ticker': __('No rates to show. Check the source and the currency pairs in the settings.', 'press-elements'),
  'author-bio': __('This post has no author to show.', 'press-elements'),
  'suggested-articles': __('There are no other articles to suggest yet.', 'press-elements'),
  'article-hero': __('This post has no featured image. Set one, or choose another picture here.', 'press-elements'),
};

const previewOf = ({ widget, name, attributes, context }) =>
  createElement(Preview, {
    block: name,
    widget,
    icon: icons[widget],
    title: getBlockType(name).title,
    empty: EMPTY[widget],
    attributes,
    context,
  });

function Edit({ widget, name, attributes, setAttributes, context }) {
  const preview = previewOf({ widget, name, attributes, context });
  return createElement(
    Fragment,
    null,
    createElement(LayoutSwitch, { widget, attributes, setAttributes }),
    createElement(Settings, { widget, attributes, setAttributes }),
    createElement('div', useBlockProps({ style: tokenStyle(attributes) }), preview),
  );
}

function EditHero({ name, clientId, attributes, setAttributes, context }) {
  const widget = 'article-hero';
  const image = useInnerImage(clientId);
  const featured = useSelect((select) => select('core/editor')?.getEditedPostAttribute('featured_media'));
  const picture = usePictureUrl(image, featured);
  const blockProps = useBlockProps({ style: tokenStyle(attributes) });
  const preview = previewOf({ widget, name, attributes, context });
  return createElement(
    Fragment,
    null,
    createElement(
      Settings,
      { widget, attributes, setAttributes, picture },
      createElement(PictureChoice, { clientId, image }),
    ),
    image ? createElement(InnerImage, { blockProps, attributes, image }) : createElement('div', blockProps, preview),
  );
}

const editOf = (widget) =>
  function EditWidget(props) {
    return createElement(Edit, { ...props, widget });
  };

export function registerBlocks() {
  for (const widget of ['rate-ticker', 'author-bio', 'suggested-articles'])
    registerBlockType(`press-elements/${widget}`, { icon: icons[widget], edit: editOf(widget), save: () => null });
  registerBlockType('press-elements/article-hero', {
    icon: icons['article-hero'],
    edit: EditHero,
    save: () => createElement(InnerBlocks.Content),
    transforms: heroTransforms,
  });
}
