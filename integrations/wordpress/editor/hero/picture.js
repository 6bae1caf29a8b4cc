/** The hero's picture: the post's featured image, or an image block inside the hero. */
import { __ } from '../i18n.js';

const { createBlock } = window.wp.blocks;
const { store: blockEditorStore, useInnerBlocksProps } = window.wp.blockEditor;
const { PanelBody, RadioControl } = window.wp.components;
const { useDispatch, useSelect } = window.wp.data;
const { createElement } = window.wp.element;

export const useInnerImage = (clientId) =>
  useSelect((select) => select(blockEditorStore).getBlocks(clientId)[0], [clientId]);

/** The address of the picture, for the choice of the point that stays visible. */
export const usePictureUrl = (image, featuredImage) =>
  useSelect(
    (select) => image?.attributes.url ?? (featuredImage && select('core').getMedia(featuredImage)?.source_url),
    [image?.attributes.url, featuredImage],
  );

export function PictureChoice({ clientId, image }) {
  const { replaceInnerBlocks } = useDispatch(blockEditorStore);
  const choose = (choice) => replaceInnerBlocks(clientId, choice === 'own' ? [createBlock('core/image')] : [], false);
  const control = createElement(RadioControl, {
    label: __('Picture', 'press-elements'),
    selected: image ? 'own' : 'featured',
    options: [
      { value: 'featured', label: __('Featured image', 'press-elements') },
      { value: 'own', label: __('Another picture', 'press-elements') },
    ],
    onChange: choose,
  });
  return createElement(PanelBody, null, control);
}

/** The image block is edited as usual; what the hero adds to it is shown below. */
export function InnerImage({ blockProps, attributes, image }) {
  const innerBlocks = useInnerBlocksProps(blockProps, { allowedBlocks: ['core/image'], renderAppender: false });
  const { children, ...props } = innerBlocks;
  const caption = [attributes.caption, attributes.credit].filter(Boolean).join(' ');
  const bar = caption && image?.attributes.url && createElement('p', { className: 'press-elements-caption' }, caption);
  return createElement('div', props, children, bar);
}
