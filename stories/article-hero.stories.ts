import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../packages/article-hero/define.js';
import '../packages/image-credit/image-credit.js';
import type { PressArticleHero } from '../packages/article-hero/define.js';

type Args = Pick<
  PressArticleHero,
  | 'caption'
  | 'credit'
  | 'creditUrl'
  | 'license'
  | 'acquireLicensePage'
  | 'digitalSourceType'
  | 'ratio'
  | 'focalPoint'
  | 'placeholder'
  | 'fullscreen'
  | 'embeddedCredit'
  | 'structuredData'
  | 'data'
  | 'src'
  | 'debug'
> & { lang: string; dir: string; picture: TemplateResult | typeof nothing };

const FILES = '/wp-content/uploads/2025/06';
const SRCSET = [
  `${FILES}/empty-chairs-768x432.jpg 768w`,
  `${FILES}/empty-chairs-1024x576.jpg 1024w`,
  `${FILES}/empty-chairs.jpg 1600w`,
].join(', ');
const chairs = html`
  <img
    src="${FILES}/empty-chairs-1024x576.jpg"
    srcset=${SRCSET}
    sizes="100vw"
    width="1600"
    height="900"
    alt="Two empty chairs face each other across a long table before a window on a city and snow mountains"
  />
`;
const CREDIT = 'Image: TCA, Aleksandr Potolitsyn';

const meta: Meta<Args> = {
  title: 'Widgets/Article hero',
  component: 'press-article-hero',
  args: {
    caption: 'Talks between Central Asia and Israel have been frequent, close ties rare.',
    credit: CREDIT,
    fullscreen: false,
    embeddedCredit: false,
    structuredData: false,
    debug: false,
    lang: 'en',
    dir: 'ltr',
    picture: chairs,
  },
  argTypes: {
    ratio: { control: 'select', options: [undefined, '16/9', '3/2', '4/3', '1/1', '21/9'] },
    focalPoint: { control: 'text' },
    digitalSourceType: {
      control: 'select',
      options: [
        undefined,
        'digitalCapture',
        'trainedAlgorithmicMedia',
        'compositeWithTrainedAlgorithmicMedia',
        'algorithmicMedia',
        'digitalCreation',
        'composite',
      ],
    },
    lang: { control: 'select', options: ['en', 'ru', 'kk', 'ky', 'uz', 'tg', 'tk', 'ar'] },
    dir: { control: 'select', options: ['ltr', 'rtl'] },
    picture: { control: false, table: { disable: true } },
  },
  render: (args) => html`
    <press-article-hero
      caption=${args.caption ?? nothing}
      credit=${args.credit ?? nothing}
      credit-url=${args.creditUrl ?? nothing}
      license=${args.license ?? nothing}
      acquire-license-page=${args.acquireLicensePage ?? nothing}
      digital-source-type=${args.digitalSourceType ?? nothing}
      placeholder=${args.placeholder ?? nothing}
      ratio=${args.ratio ?? nothing}
      focal-point=${args.focalPoint ?? nothing}
      src=${args.src ?? nothing}
      .data=${args.data}
      ?fullscreen=${args.fullscreen}
      ?embedded-credit=${args.embeddedCredit}
      ?structured-data=${args.structuredData}
      ?debug=${args.debug}
      lang=${args.lang}
      dir=${args.dir}
      >${args.picture}</press-article-hero
    >
  `,
};
export default meta;
type Story = StoryObj<Args>;

const elementOf = (canvas: HTMLElement): PressArticleHero => canvas.querySelector('press-article-hero')!;
const partOf = (canvas: HTMLElement, name: string) =>
  elementOf(canvas).shadowRoot!.querySelector<HTMLElement>(`[part="${name}"]`);
const textOf = (canvas: HTMLElement, name: string) => partOf(canvas, name)?.textContent?.replace(/\s+/g, ' ').trim();

const saysCredit =
  (text: string): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    await waitFor(() => expect(textOf(canvasElement, 'credit')).toBe(text));
  };

export const Default: Story = {
  play: saysCredit(CREDIT),
};

/** The markup of a CMS: the page's own figure, with a figcaption that ends with a credit. */
export const AroundAFigure: Story = {
  render: () => html`
    <press-article-hero>
      <figure>
        ${chairs}
        <figcaption>Talks have been frequent, close ties rare. Photo: Azamat Usmanov / Reuters</figcaption>
      </figure>
    </press-article-hero>
  `,
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(textOf(canvasElement, 'credit')).toBe('Photo: Azamat Usmanov / Reuters'));
    await expect(textOf(canvasElement, 'credit-agency')).toBe('Reuters');
    await expect(canvasElement.querySelector('figcaption')).not.toBeVisible();
  },
};

/** A figcaption with links stays visible. */
export const FigcaptionWithLinks: Story = {
  render: () => html`
    <press-article-hero>
      <figure>
        ${chairs}
        <figcaption>Talks in <a href="/astana">Astana</a> have been frequent. Photo: Reuters</figcaption>
      </figure>
    </press-article-hero>
  `,
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('figcaption')).toBeVisible();
    await expect(textOf(canvasElement, 'caption-bar')).toBe('');
  },
};

export const LicensedImage: Story = {
  args: {
    credit: 'Photo: Francisco Anzola / Wikimedia Commons / CC BY-SA 4.0',
    creditUrl: undefined,
    acquireLicensePage: '/pictures/chairs',
    structuredData: true,
  },
  play: async ({ canvasElement }) => {
    await waitFor(() =>
      expect(partOf(canvasElement, 'license')).toHaveAttribute(
        'href',
        'https://creativecommons.org/licenses/by-sa/4.0/',
      ),
    );
    await expect(partOf(canvasElement, 'acquire-license')).toHaveTextContent('License this image');
  },
};

/** A blurred preview while the picture is loading. */
export const Placeholder: Story = {
  args: {
    placeholder: 'FggKDIInOFd+hnaAeYRmdHA7Bw==',
    picture: html`<img src="/fault/slow?ms=60000" width="1600" height="900" alt="Two empty chairs" />`,
  },
  play: async ({ canvasElement }) => {
    const canvas = () => elementOf(canvasElement).shadowRoot!.querySelector('canvas');
    await waitFor(() => expect(canvas()?.style.width).toBeTruthy());
    const [drawn, kept] = [canvas()!, canvasElement.querySelector('img')!].map((box) => box.getBoundingClientRect());
    await expect([drawn!.width, drawn!.height]).toEqual([kept!.width, kept!.height]);
  },
};

export const AiGenerated: Story = {
  args: {
    digitalSourceType: 'trainedAlgorithmicMedia',
    caption: 'A negotiating table as an image model imagines it.',
    credit: 'The Times of Central Asia / Aida Sulova',
  },
  play: saysCredit('AI-generated image Image source: The Times of Central Asia / Aida Sulova'),
};

export const PartlyAiGeneratedInKyrgyz: Story = {
  args: {
    lang: 'ky',
    digitalSourceType: 'compositeWithTrainedAlgorithmicMedia',
    caption: 'Бош отургучтар.',
    credit: 'Сүрөт: Кабар',
  },
  play: saysCredit('Сүрөт жарым-жартылай жасалма интеллект аркылуу түзүлгөн Сүрөт: Кабар'),
};

/** The credit is read from the picture's file (XMP in WebP), because no other source has one. */
export const CreditFromTheFile: Story = {
  args: {
    caption: 'A gray picture.',
    credit: undefined,
    embeddedCredit: true,
    picture: html`<img src="/images/xmp.webp" width="64" height="36" alt="Gray" />`,
  },
  play: saysCredit('Image source: TCA / Reuters, Айгүл Төлөгөнова, Jane Doe License License this image'),
};

/** The markup of WordPress themes without HTML5 captions. */
export const ClassicWordPressCaption: Story = {
  render: () => html`
    <press-article-hero>
      <div class="wp-caption">${chairs}<p class="wp-caption-text">A long table. Photo: Jane Doe / Reuters</p></div>
    </press-article-hero>
  `,
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(textOf(canvasElement, 'caption')).toBe('A long table.'));
    await expect(textOf(canvasElement, 'credit')).toBe('Photo: Jane Doe / Reuters');
    await expect(canvasElement.querySelector('.wp-caption-text')).not.toBeVisible();
  },
};

export const Cropped: Story = {
  args: { ratio: '21/9', focalPoint: '50% 80%' },
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
    await expect(getComputedStyle(document.documentElement).overflow).toBe('hidden');
    partOf(canvasElement, 'close')!.click();
    await waitFor(() => expect(partOf(canvasElement, 'dialog')).toBeNull());
  },
};

export const FromWordPress: Story = {
  args: { caption: undefined, credit: undefined, src: '/wp-json/wp/v2/media/4', picture: nothing },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(textOf(canvasElement, 'credit')).toBe(CREDIT));
    await expect(partOf(canvasElement, 'image')).toHaveAttribute('alt', expect.stringContaining('Two empty chairs'));
  },
};

export const Loading: Story = {
  args: { caption: undefined, credit: undefined, src: '/fault/slow?ms=60000', picture: nothing },
  play: async ({ canvasElement }) => {
    await expect(elementOf(canvasElement).matches(':state(loading)')).toBe(true);
    await expect(elementOf(canvasElement).getBoundingClientRect().height).toBeGreaterThan(100);
  },
};

/** No picture, and no data on the page. The box stays while it is in view, so that it causes no layout shift. */
export const Empty: Story = {
  args: { caption: undefined, credit: undefined, picture: nothing },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(elementOf(canvasElement).matches(':state(empty)')).toBe(true));
    await expect(textOf(canvasElement, 'caption-bar')).toBe('');
  },
};

export const Error: Story = {
  args: { credit: undefined, src: '/fault/html', debug: true },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(textOf(canvasElement, 'debug')).toContain('Expected JSON, got an HTML page.'));
    await expect(canvasElement.querySelector('img')).toBeVisible();
  },
};

/** The picture failed to load. Its box, alternative text, caption and credit stay visible. */
export const BrokenPicture: Story = {
  args: {
    picture: html`
      <img src="/fault/404.jpg" width="1600" height="900" alt="Two empty chairs face each other across a long table" />
    `,
  },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(elementOf(canvasElement).matches(':state(broken)')).toBe(true));
    const { width, height } = canvasElement.querySelector('img')!.getBoundingClientRect();
    await expect(width / height).toBeCloseTo(16 / 9, 1);
    await expect(textOf(canvasElement, 'credit')).toBe(CREDIT);
  },
};

export const Dark: Story = {
  ...Default,
  globals: { theme: 'dark' },
};

export const Kyrgyz: Story = {
  args: { lang: 'ky', caption: 'Ош базары таң эрте.', credit: '© 2025 Кабар' },
  play: saysCredit('Сүрөттүн булагы: Кабар'),
};

export const RightToLeft: Story = {
  args: { dir: 'rtl', lang: 'ar', caption: 'كرسيان فارغان أمام نافذة تطل على المدينة', fullscreen: true },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(partOf(canvasElement, 'fullscreen-button')).toBeVisible());
    const [label, person, button, bar] = ['credit-label', 'credit-person', 'fullscreen-button', 'caption-bar'].map(
      (name) => partOf(canvasElement, name)!.getBoundingClientRect(),
    );
    await expect(label!.left).toBeLessThan(person!.left);
    await expect(button!.left - bar!.left).toBeLessThan(bar!.right - button!.right);
  },
};

export const LongText: Story = {
  args: {
    caption: (
      'Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenberaterinnenvereinigungsvorsitzende ' +
      'spoke for two hours, and then for another, about roads, pipes and rails. '
    ).repeat(3),
    credit:
      'Photo: Anna-Magdalena von und zu Hohenwaldeck / Ministry of Foreign Affairs and Trade; ' +
      'Daniil Usmanov / AFP via Getty Images',
    license: 'https://example.org/license',
    acquireLicensePage: 'https://example.org/buy',
  },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(textOf(canvasElement, 'credit')).toContain('AFP via Getty Images'));
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(canvasElement.clientWidth);
  },
};
