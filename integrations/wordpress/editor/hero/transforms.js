/** What other blocks the hero can be made from, and be turned into. */
const { createBlock } = window.wp.blocks;

const HERO = 'press-elements/article-hero';

export const heroTransforms = {
  from: [
    {
      type: 'block',
      blocks: ['core/image'],
      transform: ({ align, ...image }) => createBlock(HERO, { align }, [createBlock('core/image', image)]),
    },
    { type: 'block', blocks: ['core/post-featured-image'], transform: ({ align }) => createBlock(HERO, { align }) },
  ],
  to: [
    {
      type: 'block',
      blocks: ['core/image'],
      isMatch: (attributes, block) => block.innerBlocks.length > 0,
      transform: ({ align }, [image]) => createBlock('core/image', { ...image.attributes, align }),
    },
    {
      type: 'block',
      blocks: ['core/post-featured-image'],
      isMatch: (attributes, block) => block.innerBlocks.length === 0,
      transform: ({ align }) => createBlock('core/post-featured-image', { align }),
    },
  ],
};
