/** Figures with the markup of content management systems, inside a hero. */
import { expect, fixture, html } from '@open-wc/testing';
import { enterPage, leavePage, part, partText, PICTURE, textOf } from '../../../test/hero-page.js';
import { copyAll } from '../../../test/support.js';
import '../define.js';

const CAPTION = 'A long table.';
const CREDIT = 'Photo: Jane Doe / Reuters';
const img = (attributes: string): string =>
  `<img ${attributes} src="${PICTURE}" width="1024" height="576" alt="Two empty chairs">`;

/**
 * WordPress's figures are recorded from version 6.8, the last one with a theme without HTML5 captions. Ghost's and
 * Newspack's follow their source code.
 */
const FIGURES: Record<string, string> = {
  'an image block of WordPress':
    `<figure class="wp-block-image size-large">${img('loading="lazy" decoding="async" class="wp-image-4"')}` +
    `<figcaption class="wp-element-caption">${CAPTION} <em>${CREDIT}</em></figcaption></figure>`,
  'an aligned image block of an older theme':
    `<div class="wp-block-image"><figure class="aligncenter size-large">${img('class="wp-image-4"')}` +
    `<figcaption>${CAPTION} ${CREDIT}</figcaption></figure></div>`,
  'a caption shortcode':
    '<figure id="attachment_4" aria-describedby="caption-attachment-4" style="width: 1024px; max-width: 100%" ' +
    `class="wp-caption aligncenter">${img('class="size-large wp-image-4"')}` +
    `<figcaption id="caption-attachment-4" class="wp-caption-text">${CAPTION} ${CREDIT}</figcaption></figure>`,
  'a caption shortcode without figures':
    '<div id="attachment_4" style="width: 1034px; max-width: 100%" class="wp-caption aligncenter">' +
    `<a href="/x">${img('aria-describedby="caption-attachment-4" class="size-large wp-image-4"')}</a>` +
    `<p id="caption-attachment-4" class="wp-caption-text">${CAPTION} ${CREDIT}</p></div>`,
  'Ghost’s feature image': `
    <figure class="gh-article-image">
        ${img('class="gh-feature-image"')}
            <figcaption>${CAPTION} ${CREDIT}</figcaption>
    </figure>`,
  'Ghost’s image card':
    '<figure class="kg-card kg-image-card kg-width-wide kg-card-hascaption">' +
    `${img('class="kg-image" loading="lazy"')}` +
    `<figcaption><span style="white-space: pre-wrap;">${CAPTION} </span>` +
    `<i><em class="italic" style="white-space: pre-wrap;">${CREDIT}</em></i></figcaption></figure>`,
  'Newspack’s featured image':
    `<figure class="post-thumbnail">${img('class="wp-post-image"')}<figcaption><span>${CAPTION}</span> ` +
    '<span class="image-credit"><span class="credit-label-wrapper">Photo:</span> Jane Doe / Reuters</span>' +
    '</figcaption></figure>',
  'a figure with the credit in a cite':
    `<figure>${img('')}` + `<figcaption>${CAPTION} <cite>${CREDIT}</cite></figcaption></figure>`,
  'a figure of a lazy loading plugin':
    `<figure>${img('class="lazyloaded"')}<noscript>${img('')}</noscript>` +
    `<figcaption>${CAPTION} ${CREDIT}</figcaption></figure>`,
  'a figure with an icon before its caption':
    `<figure><div>${img('')}</div><figcaption>` +
    '<span><svg width="11" height="10" aria-hidden="true"><path d="M5 0l6 10H0z"/></svg></span> ' +
    `<span>${CAPTION}</span> ${CREDIT}</figcaption></figure>`,
};

/** Parses the figure like a page's own markup. */
const hero = (figure: string) => {
  const content = document.createRange().createContextualFragment(figure);
  return fixture(html`<press-article-hero>${content}</press-article-hero>`);
};

describe('a hero around a figure of a content management system', () => {
  beforeEach(enterPage);
  afterEach(leavePage);

  for (const [name, figure] of Object.entries(FIGURES)) {
    it(`splits caption and credit, and shows each once: ${name}`, async () => {
      const element = await hero(figure);
      expect([partText(element, 'caption'), partText(element, 'credit')]).to.deep.equal([CAPTION, CREDIT]);
      expect([partText(element, 'credit-agency'), partText(element, 'credit-person')]).to.deep.equal([
        'Reuters',
        'Jane Doe',
      ]);
      const copied = await copyAll();
      expect([copied.split(CAPTION).length, copied.split('Jane Doe').length]).to.deep.equal([2, 2]);
    });

    it(`shows the picture as wide as the hero, in its place: ${name}`, async () => {
      const element = await hero(figure);
      expect(element.querySelector('img')!.getBoundingClientRect().width).to.be.closeTo(
        element.getBoundingClientRect().width,
        1,
      );
      expect(element.querySelectorAll('img')).to.have.length(1);
    });
  }

  it('keeps the link of the credit if it is the only one', async () => {
    const element = await hero(
      `<figure class="gh-article-image">${img('')}<figcaption>Stalls on a market morning. ` +
        'Photo: <a href="https://example.test/agency">Example Agency</a></figcaption></figure>',
    );
    expect([partText(element, 'caption'), partText(element, 'credit')]).to.deep.equal([
      'Stalls on a market morning.',
      'Photo: Example Agency',
    ]);
    expect((part(element, 'credit-link') as HTMLAnchorElement).href).to.equal('https://example.test/agency');
    expect(element.querySelector('figcaption')!.checkVisibility()).to.equal(false);
  });

  it('keeps a figcaption visible if its caption has a link', async () => {
    const element = await hero(
      `<figure>${img('')}<figcaption>A market in <a href="/osh">Osh</a>. Photo: Osh Agency</figcaption></figure>`,
    );
    expect(element.querySelector('figcaption')!.checkVisibility()).to.equal(true);
    expect(partText(element, 'caption-bar')).to.equal('');
  });

  const MEANINGFUL = {
    'a title': 'The film <em>Queen of Mountains</em>.',
    'a formula': 'Less CO<sub>2</sub> than in 2020.',
    'another language': 'The film <span lang="ru">Курманжан датка</span>.',
    'the whole caption in another language': '<span lang="ru">Курманжан датка.</span>',
    'a date': 'Bishkek on <time datetime="2024-10-03">3 October</time>.',
    'an abbreviation': 'Leaders of the <abbr title="Shanghai Cooperation Organization">SCO</abbr>.',
    'two paragraphs': '<p>The first day.</p><p>The second day.</p>',
  };
  for (const [what, caption] of Object.entries(MEANINGFUL)) {
    it(`keeps a figcaption visible that marks up ${what}`, async () => {
      const element = await hero(`<figure>${img('')}<figcaption>${caption} ${CREDIT}</figcaption></figure>`);
      expect([element.querySelector('figcaption')!.checkVisibility(), partText(element, 'caption-bar')]).to.deep.equal([
        true,
        '',
      ]);
    });
  }

  const STYLE_ONLY = {
    'an italic caption': `<i>${CAPTION}</i> ${CREDIT}`,
    'all in italics': `<em>${CAPTION} ${CREDIT}</em>`,
    'a bold label': `${CAPTION} <b>Photo:</b> Jane Doe / Reuters`,
    'a paragraph for each': `<p>${CAPTION}</p><p>${CREDIT}</p>`,
    'an icon': `<i class="icon-camera"></i> ${CAPTION} ${CREDIT}`,
  };
  for (const [what, figcaption] of Object.entries(STYLE_ONLY)) {
    it(`splits caption and credit if markup is only a style: ${what}`, async () => {
      const element = await hero(`<figure>${img('')}<figcaption>${figcaption}</figcaption></figure>`);
      expect([partText(element, 'caption'), partText(element, 'credit')]).to.deep.equal([CAPTION, CREDIT]);
    });
  }

  it('ignores a javascript: URL of a linked credit', async () => {
    const element = await hero(
      `<figure>${img('')}<figcaption>A market. ` +
        'Photo: <a href="javascript:alert(1)">Example Agency</a></figcaption></figure>',
    );
    expect(part(element, 'credit-link')).to.equal(null);
    expect(partText(element, 'credit')).to.equal('Photo: Example Agency');
  });

  const HOSTILE = {
    markup: [
      '&lt;img src=x onerror=alert(1)&gt;. Photo: &lt;b&gt;Jane&lt;/b&gt; / Reuters',
      '<img src=x onerror=alert(1)>. Photo: <b>Jane</b> / Reuters',
    ],
    'a bidi override': ['A market. Photo: \u202Eeod enaJ / Reuters', 'A market. Photo: \u202Eeod enaJ / Reuters'],
    'a word of 90 letters': [
      `${'x'.repeat(90)}. Photo: Jane Doe / Reuters`,
      `${'x'.repeat(90)}. Photo: Jane Doe / Reuters`,
    ],
    'nothing but space': [' \u00A0 ', ''],
  };
  for (const [what, [written, shown = '']] of Object.entries(HOSTILE)) {
    it(`shows ${what} as text within its box`, async () => {
      const element = await hero(`<figure>${img('')}<figcaption>${written}</figcaption></figure>`);
      const figcaption = element.querySelector('figcaption')!;
      const words = figcaption.checkVisibility() ? textOf(figcaption) : partText(element, 'caption-bar');
      const bare = (text: string) => text.replace(/[\u202A-\u202E\u2066-\u2069]/g, '');
      expect(bare(words)).to.equal(bare(shown));
      expect(element.scrollWidth).to.be.at.most(element.clientWidth);
      expect(element.shadowRoot!.querySelectorAll('img, b').length).to.equal(0);
    });
  }
});
