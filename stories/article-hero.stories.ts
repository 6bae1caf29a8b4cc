import type { Meta } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { anatomy, doAndDont } from './render/guidance.js';
import type { Args } from './render/markup.js';
import * as states from './render/states.js';
import { fitsItsColumn, partOf, shows, type Story, textsOf, widgetOf } from './render/states.js';
import { CAPTION, CHAIRS, CREDIT, LONG_WORD, SITE } from './samples.js';

const meta: Meta<Args> = {
  title: 'Widgets/Hero picture',
  id: 'widgets-article-hero',
  component: 'press-article-hero',
  args: { caption: CAPTION, credit: CREDIT, content: CHAIRS, data: undefined },
};
export default meta;

const NOTHING = { caption: '', credit: '', content: '' };

export const Default: Story = { play: shows({ caption: CAPTION, credit: CREDIT }) };

export const Loading: Story = { ...states.loading, args: { ...states.loading.args, ...NOTHING } };

/** No picture, and no data on the page. */
export const Empty: Story = { ...states.empty, args: NOTHING };

/** A credit shows without a caption. */
export const Partial: Story = { args: { caption: '' }, play: shows({ credit: CREDIT }) };

/** The caption came from data that could not be loaded again. */
export const Stale: Story = {
  ...states.stale,
  args: { ...states.stale.args, caption: '', credit: '', data: { caption: CAPTION, creditText: CREDIT } },
};

/** The page's own picture stays, whatever the server of the data does. */
export const Error: Story = { ...states.error, args: { ...states.error.args, credit: '' } };

/** The picture, too, was to come from the data. */
export const ErrorInView: Story = { ...states.errorInView, args: { ...states.errorInView.args, ...NOTHING } };

export const LongWords: Story = {
  args: {
    caption: `The ${LONG_WORD} was discussed for two hours, and then roads, pipes and rails. `.repeat(2),
    credit:
      'Photo: Anna-Magdalena von und zu Hohenwaldeck / Ministry of Foreign Affairs and Trade; ' +
      'Daniil Usmanov / AFP via Getty Images',
    license: `${SITE}/license`,
    'acquire-license-page': `${SITE}/buy`,
  },
  play: fitsItsColumn,
};

export const One: Story = { args: { credit: 'Photo: Reuters' }, play: shows({ credit: 'Photo: Reuters' }) };

/** Several people and agencies. */
export const Many: Story = {
  args: { credit: 'Photos: Azamat Usmanov / Reuters; Aida Sulova / AFP; Jane Doe / Getty Images' },
  play: shows({ 'credit-agency': /Reuters/ }),
};

/** The picture failed to load. Its box, alternative text, caption and credit stay. */
export const WithoutPictures: Story = {
  args: { content: CHAIRS.replace(/src="[^"]*"\s+srcset="[^"]*"/, 'src="data:image/jpeg;base64,AAAA"') },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(widgetOf(canvasElement).matches(':state(broken)')).toBe(true));
    await shows({ credit: CREDIT })({ canvasElement });
  },
};

export const Print = states.print;

const figure = (caption: string): string => `<figure>\n  ${CHAIRS}\n  <figcaption>${caption}</figcaption>\n</figure>`;

/** The markup of a CMS: the page's own figure, with a figcaption that ends with a credit. */
export const AroundAFigure: Story = {
  args: { ...NOTHING, content: figure('Talks have been frequent. Photo: Azamat Usmanov / Reuters') },
  play: async ({ canvasElement }) => {
    await shows({ credit: 'Photo: Azamat Usmanov / Reuters', 'credit-agency': 'Reuters' })({ canvasElement });
    await expect(canvasElement.querySelector('figcaption')).not.toBeVisible();
  },
};

/** A figcaption with links stays as it is. */
export const FigcaptionWithLinks: Story = {
  args: { ...NOTHING, content: figure(`Talks in <a href="${SITE}/astana">Astana</a> go on. Photo: Reuters`) },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('figcaption')).toBeVisible();
    await expect(textsOf(canvasElement, 'caption-bar')).toEqual(['']);
  },
};

export const Licensed: Story = {
  args: {
    credit: 'Photo: Francisco Anzola / Wikimedia Commons / CC BY-SA 4.0',
    'acquire-license-page': `${SITE}/pictures/chairs`,
    'structured-data': true,
  },
  play: async ({ canvasElement }) => {
    const license = 'https://creativecommons.org/licenses/by-sa/4.0/';
    await waitFor(() => expect(partOf(canvasElement, 'license')).toHaveAttribute('href', license));
    await expect(partOf(canvasElement, 'acquire-license')).toHaveTextContent('License this image');
  },
};

/** A blurred preview while the picture is loading: this one has no file yet. */
export const Placeholder: Story = {
  args: {
    placeholder: 'FggKDIInOFd+hnaAeYRmdHA7Bw==',
    content: '<img width="1600" height="900" alt="" />',
  },
  play: async ({ canvasElement }) => {
    const canvas = () => widgetOf(canvasElement).shadowRoot.querySelector('canvas');
    await waitFor(() => expect(canvas()?.getBoundingClientRect().width).toBeGreaterThan(100));
  },
};

export const AiGenerated: Story = {
  name: 'AI-generated',
  args: {
    'digital-source-type': 'trainedAlgorithmicMedia',
    caption: 'A negotiating table as an image model imagines it.',
    credit: 'The Times of Central Asia / Aida Sulova',
  },
  play: shows({ credit: 'AI-generated image Image source: The Times of Central Asia / Aida Sulova' }),
};

/** The credit is read from the picture's file (XMP in WebP), because no other source has one. */
export const CreditInTheFile: Story = {
  args: {
    caption: 'A gray picture.',
    credit: '',
    'embedded-credit': true,
    content: '<img src="pictures/credit-in-file.webp" width="64" height="36" alt="Gray" />',
  },
  play: shows({ credit: /^Image source: TCA \/ Reuters, Айгүл Төлөгөнова, Jane Doe/ }),
};

export const Cropped: Story = {
  args: { ratio: '21/9', 'focal-point': '50% 80%' },
  play: async ({ canvasElement }) => {
    const { width, height } = canvasElement.querySelector('img')!.getBoundingClientRect();
    await expect(width / height).toBeCloseTo(21 / 9, 1);
  },
};

export const Fullscreen: Story = {
  args: { fullscreen: true },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(partOf(canvasElement, 'fullscreen-button')).toBeVisible());
    partOf(canvasElement, 'fullscreen-button')!.click();
    await waitFor(() => expect(partOf(canvasElement, 'dialog')).toBeVisible());
    await expect(partOf(canvasElement, 'dialog')).toHaveTextContent(CREDIT);
    partOf(canvasElement, 'close')!.click();
    await waitFor(() => expect(partOf(canvasElement, 'dialog')).toBeUndefined());
  },
};

/** A recorded response of WordPress. */
export const FromWordPress: Story = {
  name: 'From WordPress',
  args: { ...NOTHING, src: 'answers/wordpress/picture.json' },
  play: async (context) => {
    await shows({ credit: CREDIT })(context);
    await expect(partOf(context.canvasElement, 'image')).toHaveAttribute('alt', expect.stringContaining('Two empty'));
  },
};

export const Anatomy = anatomy(
  { content: CHAIRS, caption: CAPTION, credit: CREDIT, fullscreen: true, 'acquire-license-page': `${SITE}/chairs` },
  5,
);

export const DoAndDont = doAndDont('press-article-hero', [
  [
    { text: 'say in the caption what the picture cannot.', content: CHAIRS, caption: CAPTION, credit: CREDIT },
    { text: 'write the credit into the caption.', content: CHAIRS, caption: `${CAPTION} ${CREDIT}` },
  ],
]);
