import { expect, fixture, html } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { backgroundOf, contrast } from '../../../test/contrast.js';
import { isChromium, nextEvent, setMedia, waitUntil } from '../../../test/support.js';
import '../define.js';
import type { PressSuggestedArticles } from '../suggested-articles.js';

const PICTURE = '/wp-content/uploads/2025/06/tian-shan-road.jpg';
const LONG = 'Who decides what the water costs that the mountains still send to the fields below?';
const ALL = 'image section date author excerpt';

type Data = Readonly<Record<string, unknown>>;

const CARDS: readonly Data[] = [
  { headline: 'Short', articleSection: 'Energy', description: LONG, author: ['Aida'], image: PICTURE },
  { headline: LONG, description: 'Few words.', image: PICTURE },
  { headline: 'Neither short nor long', articleSection: 'City', author: ['Aida', 'Timur'], image: PICTURE },
];
let lastUrl = 0;
/** No article appears in two strips of a page: each has an address of its own. */
const cards = (count: number, more: Data = {}): Data[] =>
  Array.from({ length: count }, (_, index) => ({
    ...CARDS[index % 3],
    url: `/${lastUrl++}`,
    datePublished: '2025-06-20',
    ...more,
  }));

const queryAll = (element: Element, selector: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const part = (element: Element, name: string): HTMLElement[] => queryAll(element, `[part~="${name}"]`);
const boxOf = (element: Element): DOMRect => element.getBoundingClientRect();

/** A page of this width with the element in it. */
async function show(width: number, template: unknown, style = ''): Promise<PressSuggestedArticles> {
  const page = await fixture<HTMLElement>(html`<div style="inline-size: ${width}px; ${style}">${template}</div>`);
  const element = page.querySelector('press-suggested-articles')!;
  await waitUntil(() => element.matches(':state(ready)'), ':state(ready)');
  await element.updateComplete;
  return element;
}

/** Groups of equal numbers, to half a pixel. */
const distinct = (numbers: readonly number[]): number => new Set(numbers.map((number) => Math.round(number * 2))).size;

describe('the cards of a row', () => {
  for (const layout of ['strip', 'grid']) {
    for (const dir of ['ltr', 'rtl']) {
      it(`have headlines, excerpts, authors and dates at the same height, in a ${layout}, ${dir}`, async () => {
        const element = await show(
          900,
          html`<press-suggested-articles
            dir=${dir}
            layout=${layout}
            show=${ALL}
            .data=${cards(3)}
          ></press-suggested-articles>`,
        );
        for (const name of ['media', 'label', 'headline', 'excerpt', 'author', 'date']) {
          const tops = part(element, name).map((each) => boxOf(each).top);
          expect(tops.length, name).to.be.above(1);
          expect(distinct(tops), name).to.equal(1);
        }
        const [headline] = part(element, 'headline').map((each) => boxOf(each).top);
        expect(headline, 'below the labels').to.be.above(boxOf(part(element, 'label')[0]!).bottom - 1);
      });
    }
  }

  it('have their dates at the bottom of the cards', async () => {
    const element = await show(
      900,
      html`<press-suggested-articles layout="grid" show=${ALL} .data=${cards(6)}></press-suggested-articles>`,
    );
    for (const card of part(element, 'card'))
      expect(boxOf(card.querySelector('.dates')!).bottom).to.be.closeTo(boxOf(card).bottom, 1);
  });

  it('have no empty row for a section that none of them has', async () => {
    const withSections = await show(900, html`<press-suggested-articles .data=${cards(2)}></press-suggested-articles>`);
    const without = await show(
      900,
      html`<press-suggested-articles
        .data=${cards(2, { articleSection: undefined })}
      ></press-suggested-articles>`,
    );
    const spaceAbove = (element: Element): number =>
      boxOf(part(element, 'headline')[0]!).top - boxOf(part(element, 'media')[0]!).bottom;
    expect(spaceAbove(without)).to.be.below(12);
    expect(spaceAbove(withSections)).to.be.above(25);
  });

  it('have space between the rows of a grid', async () => {
    const element = await show(
      900,
      html`<press-suggested-articles layout="grid" .data=${cards(6)}></press-suggested-articles><p>After</p>`,
    );
    const [first, , , fourth] = part(element, 'card').map(boxOf);
    expect(fourth!.top - first!.bottom).to.be.closeTo(28, 1);
    const last = boxOf(part(element, 'card').at(-1)!);
    expect(boxOf(element).bottom, 'no space below the last row').to.be.closeTo(last.bottom, 1);
  });
});

describe('few cards', () => {
  /** Own cards of the page, as a list or not. */
  const slotted = (count: number, isList: boolean) => {
    const items = Array.from({ length: count }, (_, index) => html`<a href="/${index}">Story</a>`);
    const own = isList ? html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>` : items;
    return (layout: string) => html`<press-suggested-articles layout=${layout}>${own}</press-suggested-articles>`;
  };
  const rendered = (count: number) => (layout: string) =>
    html`<press-suggested-articles layout=${layout} .data=${cards(count)}></press-suggested-articles>`;

  const CASES: readonly [width: number, counts: readonly number[]][] = [
    [360, [1]],
    [600, [1, 2]],
    [800, [1, 2, 3]],
    [1200, [1, 2, 3, 4]],
  ];
  for (const [width, counts] of CASES) {
    for (const layout of ['strip', 'grid']) {
      it(`fill the row, in a ${layout} of ${width} px: ${counts.join(', ')}`, async () => {
        for (const count of counts.filter((each) => layout === 'strip' || each < 4)) {
          for (const template of [rendered(count), slotted(count, true), slotted(count, false)]) {
            const element = await show(width, template(layout));
            const own = [...element.querySelectorAll('li')];
            const links = own.length > 0 ? own : [...element.querySelectorAll('a')];
            const boxes = (links.length > 0 ? links : part(element, 'card')).map(boxOf);
            expect(boxes).to.have.length(count);
            expect(boxes.at(-1)!.right, `${count} cards`).to.be.closeTo(boxOf(element).right, 1);
            expect(boxes[0]!.left).to.be.closeTo(boxOf(element).left, 1);
            expect(distinct(boxes.map(({ width: each }) => each))).to.equal(1);
            const [track] = part(element, 'track');
            expect(track!.scrollWidth - track!.clientWidth, 'nothing to scroll').to.be.at.most(1);
            element.parentElement!.remove();
          }
        }
      });
    }
  }

  it('are one with its image beside the text where there is room, and above it elsewhere', async () => {
    for (const layout of ['strip', 'grid']) {
      for (const [width, isBeside] of [
        [360, false],
        [800, true],
      ] as const) {
        const element = await show(width, rendered(1)(layout));
        const [media, text] = ['media', 'text'].map((name) => boxOf(part(element, name)[0]!));
        expect(text!.left > media!.right && text!.top < media!.bottom, `${layout}, ${width} px`).to.equal(isBeside);
      }
    }
  });

  it('have larger headlines where they are wide, and the text of one is in the middle', async () => {
    const SCALES: readonly [count: number, width: number, scale: number][] = [
      [1, 400, 1],
      [1, 800, 1.5],
      [1, 1248, 1.5],
      [2, 800, 1],
      [2, 1248, 1.25],
      [3, 1248, 1],
    ];
    for (const [count, width, scale] of SCALES) {
      const page = `${count} at ${width} px`;
      const element = await show(width, rendered(count)('strip'), '--press-suggested-articles-headline-size: 20px');
      const [headline] = part(element, 'headline');
      expect(Number.parseFloat(getComputedStyle(headline!).fontSize), page).to.equal(20 * scale);
      if (count > 1 || scale === 1) continue;
      const [media, label, date] = ['media', 'label', 'date'].map((name) => boxOf(part(element, name)[0]!));
      expect(label!.top - media!.top, page).to.be.closeTo(media!.bottom - date!.bottom, 6);
      expect(label!.top - media!.top, page).to.be.above(20);
    }
  });

  it('have no more height than the placeholders that they replace in view', async () => {
    const page = await fixture<HTMLElement>(
      html`<div style="inline-size: 800px">
        <press-suggested-articles src="/wp-json/wp/v2/posts?per_page=2"></press-suggested-articles><p>After</p>
      </div>`,
    );
    const element = page.querySelector('press-suggested-articles')!;
    const before = boxOf(page.querySelector('p')!).top;
    if (!element.matches(':state(ready)')) await nextEvent(element, 'press-load');
    await element.updateComplete;
    expect(part(element, 'card')).to.have.length(2);
    expect(boxOf(page.querySelector('p')!).top).to.be.closeTo(before, 0.02);
  });
});

describe('a list', () => {
  const list = (width: number, count: number, fields = 'image section date'): Promise<PressSuggestedArticles> =>
    show(
      width,
      html`<press-suggested-articles
        layout="list"
        limit="6"
        show=${fields}
        .data=${cards(count)}
      ></press-suggested-articles>`,
    );

  it('has two columns where there is room, with dates at the same height and no line above the first row', async () => {
    const element = await list(1248, 5, ALL);
    const items = part(element, 'card').map(boxOf);
    expect([distinct(items.map(({ left }) => left)), distinct(items.map(({ top }) => top))]).to.deep.equal([2, 3]);
    expect(distinct(part(element, 'date').map((date) => boxOf(date).top))).to.equal(3);
    const lines = part(element, 'card').map((card) => getComputedStyle(card).borderTopWidth);
    expect(lines).to.deep.equal(['0px', '0px', '1px', '1px', '1px']);
  });

  it('has one column in a narrower place, and for one article', async () => {
    for (const [width, count] of [
      [900, 4],
      [1248, 1],
    ] as const) {
      const element = await list(width, count);
      const widths = part(element, 'card').map((card) => Math.round(boxOf(card).width));
      expect(new Set(widths), `${count} at ${width}px`).to.deep.equal(new Set([width]));
    }
  });

  it('has one column for the publisher’s own cards, as before the script', async () => {
    const own = html`<ul><li><a href="/own-1">One</a></li><li><a href="/own-2">Two</a></li></ul>`;
    const element = await show(1248, html`<press-suggested-articles layout="list">${own}</press-suggested-articles>`);
    const [one, two] = [...element.querySelectorAll('li')].map(boxOf);
    expect(two!.left).to.equal(one!.left);
  });

  it('is no higher than its texts', async () => {
    const element = await list(600, 2, '');
    const [item, headline] = ['card', 'headline'].map((name) => boxOf(part(element, name)[0]!).height);
    expect(item).to.equal(headline);
  });
});

describe('a lead card', () => {
  const grid = (count: number) =>
    html`<press-suggested-articles layout="grid" lead .data=${cards(count)}></press-suggested-articles>`;

  it('takes two columns and two rows of a wide grid, beside two others', async () => {
    const element = await show(900, grid(6));
    const [lead, second, third] = part(element, 'card').map(boxOf);
    expect(part(element, 'lead')).to.deep.equal(part(element, 'card').slice(0, 1));
    expect(lead!.width).to.be.closeTo(second!.width * 2 + 20, 1);
    expect([second!.left, second!.top]).to.deep.equal([third!.left, lead!.top]);
    expect(lead!.bottom).to.be.closeTo(third!.bottom, 1);
    expect(boxOf(part(element, 'media')[0]!).width, 'image').to.be.closeTo(lead!.width, 1);
    const [large, other] = part(element, 'headline').map((each) => Number.parseFloat(getComputedStyle(each).fontSize));
    expect(large! / other!).to.be.closeTo(1.5, 0.01);
  });

  it('takes a row of its own in two columns, and is like the others in one', async () => {
    for (const [width, share] of [
      [600, 2],
      [360, 1],
    ] as const) {
      const [lead, second] = part(await show(width, grid(3)), 'card').map(boxOf);
      expect(Math.round(lead!.width / second!.width), `${width} px`).to.equal(share);
      expect(second!.top).to.be.above(lead!.bottom);
    }
  });

  it('is only in a grid', async () => {
    const element = await show(900, html`<press-suggested-articles lead .data=${cards(6)}></press-suggested-articles>`);
    expect(part(element, 'lead')).to.deep.equal([]);
  });
});

describe('a card without a picture', () => {
  const mixed = (show = 'image section date') => {
    const [first, second, third] = cards(3, { articleSection: 'Energy' });
    return (layout: string) =>
      html`<press-suggested-articles
        layout=${layout}
        show=${show}
        .data=${[first, { ...second, image: undefined }, third]}
      ></press-suggested-articles>`;
  };

  for (const layout of ['strip', 'grid']) {
    it(`has its headline large on a tint as high as picture and headline of the others: ${layout}`, async () => {
      const element = await show(900, mixed(ALL)(layout));
      const [picture, tint] = part(element, 'media').map(boxOf);
      const [first, large] = part(element, 'headline');
      const [headline, other] = [boxOf(large!), boxOf(first!)];
      expect(tint!.top).to.equal(picture!.top);
      expect(tint!.width).to.be.closeTo(picture!.width, 1);
      const text = boxOf(large!.querySelector('a')!);
      expect(text.left > tint!.left && text.right < tint!.right && headline.bottom < tint!.bottom).to.equal(true);
      expect(tint!.bottom).to.be.closeTo(other.bottom, 5);
      expect(boxOf(part(element, 'label')[1]!).bottom, 'label above').to.be.at.most(headline.top);
      const [size, otherSize] = [large!, first!].map((each) => Number.parseFloat(getComputedStyle(each).fontSize));
      expect(size! / otherSize!).to.be.closeTo(1.35, 0.01);
    });
  }

  it('has no box in a list, and none if no card has a picture', async () => {
    const list = await show(900, mixed()('list'));
    expect(part(list, 'media').map((media) => boxOf(media).width > 0)).to.deep.equal([true, false, true]);
    const none = await show(
      900,
      html`<press-suggested-articles .data=${cards(3, { image: undefined })}></press-suggested-articles>`,
    );
    expect(part(none, 'media')).to.deep.equal([]);
  });

  it('has the color of its section, if the page sets one', async () => {
    const SECTIONS = ['Arts & Culture', 'Спорт', 'खेल', 'date', undefined];
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      ['Arts-Culture', 'Спорт', 'खेल', 'date']
        .map((name, at) => `::part(section-${name}) { --press-accent-color: rgb(0, 0, ${at + 1}); }`)
        .join(''),
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const data = SECTIONS.map((articleSection) => cards(1, { articleSection, image: undefined })[0]!);
    const element = await show(
      900,
      html`<press-suggested-articles
        layout="grid"
        .data=${[...data, ...cards(1)]}
      ></press-suggested-articles>`,
    );
    expect(part(element, 'card').map((card) => card.getAttribute('part'))).to.deep.equal([
      'card section-Arts-Culture',
      'card section-Спорт',
      'card section-खेल',
      'card section-date',
      'card',
      'card section-Energy',
    ]);
    const tints = part(element, 'media').map((media) => getComputedStyle(media).backgroundColor);
    expect(new Set(tints.slice(0, 5)).size, tints.join(' ')).to.equal(5);
    const labels = part(element, 'label').map((label) => getComputedStyle(label).color);
    expect(labels.at(-1), 'the label of a card with a picture').to.not.equal('rgb(0, 0, 1)');
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  });

  for (const layout of ['strip', 'grid']) {
    it(`has a line around it and an ordinary headline if it is sponsored, in a ${layout}`, async () => {
      const [first, second, third] = cards(3);
      const data = [first, { ...second, image: undefined, sponsor: 'A bank' }, { ...third, sponsor: 'A bank' }];
      const element = await show(
        900,
        html`<press-suggested-articles layout=${layout} .data=${data}></press-suggested-articles>`,
      );
      const sizes = part(element, 'headline').map((headline) => getComputedStyle(headline).fontSize);
      expect(distinct(sizes.map(Number.parseFloat)), sizes.join(' ')).to.equal(1);
      for (const name of ['label', 'headline'])
        expect(distinct(part(element, name).map((text) => Math.round(text.getBoundingClientRect().top)))).to.equal(1);
      const { backgroundColor, outlineColor } = getComputedStyle(part(element, 'media')[1]!);
      expect(contrast(backgroundColor, ['white']), 'no tint').to.equal(1);
      expect(contrast(outlineColor, ['white']), 'a line').to.be.above(1.3);
    });
  }

  const PAGES = {
    'a light page': 'color: #1b1a17; background: #fdfbf7',
    'a dark page': 'color: #e9e5dc; background: #16171a',
    'a page with a red accent': 'color: #111; background: #fff; --press-accent-color: #d6001c',
    'a dark page with a light accent': 'color: #e6edf3; background: #0b0f14; --press-accent-color: #4cc2ff',
    'a white page whose text has 7.5:1': 'color: #545454; background: #fff',
  };
  for (const [name, style] of Object.entries(PAGES)) {
    it(`can be read on ${name}`, async () => {
      const element = await show(900, mixed()('grid'), style);
      const [, tint] = part(element, 'media');
      const behind = [...backgroundOf(element), getComputedStyle(tint!).backgroundColor];
      expect(contrast(behind.at(-1)!, behind.slice(0, -1)), 'the tint can be seen').to.be.above(1.05);
      for (const text of [part(element, 'headline')[1]!, part(element, 'label')[1]!])
        expect(contrast(getComputedStyle(text).color, behind), text.innerText).to.be.at.least(4.5);
    });
  }

  it('has the color that the page sets', async () => {
    const element = await show(900, mixed()('grid'), '--press-suggested-articles-poster-color: rgb(1, 2, 3)');
    expect(part(element, 'media').map((each) => getComputedStyle(each).backgroundColor)[1]).to.equal('rgb(1, 2, 3)');
  });

  it('keeps its box and its text in place if the picture fails to load', async () => {
    const data = cards(3, { image: `/fault/404.png?${crypto.randomUUID()}` });
    const element = await show(900, html`<press-suggested-articles .data=${data}></press-suggested-articles>`);
    const tops = () => part(element, 'headline').map((each) => [boxOf(each).top, boxOf(each).left]);
    const before = tops();
    await waitUntil(() => queryAll(element, 'img').length === 0, 'no broken image');
    expect(tops()).to.deep.equal(before);
    expect(part(element, 'media').map((each) => Math.round(boxOf(each).height))).to.not.include(0);
  });
});

describe('the text of a card', () => {
  it('has its own direction, and starts at the same edge as the date', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const data = [
        { headline: 'English', url: `/english-${dir}`, description: 'English, too.', datePublished: '2025-06-20' },
        { headline: 'عنوان', url: `/arabic-${dir}`, description: 'جملة.', datePublished: '2025-06-20' },
      ];
      const element = await show(
        800,
        html`<press-suggested-articles
          dir=${dir}
          layout="grid"
          show="excerpt date"
          .data=${data}
        ></press-suggested-articles>`,
      );
      const edge = (text: Element): number => {
        const range = new Range();
        range.selectNodeContents(text);
        return range.getBoundingClientRect()[dir === 'rtl' ? 'right' : 'left'];
      };
      for (const [index, card] of part(element, 'card').entries()) {
        const own = index === 0 ? 'ltr' : 'rtl';
        const texts = ['[part="headline"] a', '[part="excerpt"]'].map((each) => card.querySelector(each)!);
        expect(texts.map((each) => getComputedStyle(each).direction)).to.deep.equal([own, own]);
        for (const text of texts) expect(edge(text)).to.be.closeTo(edge(card.querySelector('time')!), 1.5);
        // An ellipsis needs room beside text that ends where the card begins.
        const { fontSize, paddingInlineEnd } = getComputedStyle(card.querySelector('[part="headline"]')!);
        expect(paddingInlineEnd).to.equal(own === dir ? '0px' : fontSize);
      }
    }
  });

  it('has the language of the article, in which long words are hyphenated', async () => {
    const data = [{ headline: 'Энергетика', url: '/1', description: 'Кыскача.', inLanguage: 'ky' }];
    const element = await show(
      800,
      html`<press-suggested-articles hreflang="*" show="excerpt" .data=${data}></press-suggested-articles>`,
    );
    for (const name of ['headline', 'excerpt']) {
      const [text] = part(element, name);
      expect([text!.lang, getComputedStyle(text!).hyphens], name).to.deep.equal(['ky', 'auto']);
    }
  });

  it('is not hyphenated if a word is endless, which takes browsers seconds', async () => {
    const data = cards(1, { headline: 'x'.repeat(4000) });
    const element = await show(800, html`<press-suggested-articles .data=${data}></press-suggested-articles>`);
    expect(getComputedStyle(part(element, 'headline')[0]!).hyphens).to.equal('manual');
  });

  it('never cuts the name of an author', async () => {
    const names = ['Aleksandr Potolitsyn', 'Aida Toktogulova', 'Davide Cancarini', 'Timur Asanov', 'Aizada Bekova'];
    const CASES: readonly [number, string][] = [
      [3, 'Aleksandr Potolitsyn, Aida Toktogulova, and Davide Cancarini'],
      [5, 'Aleksandr Potolitsyn and Aida Toktogulova +3'],
    ];
    for (const [count, expected] of CASES) {
      const element = await show(
        240,
        html`<press-suggested-articles
          lang="en"
          show="author"
          .data=${cards(2, { author: names.slice(0, count) })}
        ></press-suggested-articles>`,
      );
      const [author] = part(element, 'author');
      expect(author!.textContent).to.equal(expected);
      expect([author!.scrollWidth, author!.scrollHeight]).to.deep.equal([author!.clientWidth, author!.clientHeight]);
    }
  });

  it('has a new line between two authors rather than in a name, which is never wider than the card', async () => {
    const LONG_NAME = 'María de los Ángeles Fernández-Rodríguez y Castellanos-Echevarría';
    const WORD = 'Hubert'.repeat(12);
    const author = ['Anna Kowalska', 'Aleksandr Potolitsyn', 'Aida Toktogulova'];
    for (const width of [200, 240, 300]) {
      const list = cards(2, { author }).concat(cards(1, { author: [LONG_NAME, WORD, 'Aida'] }));
      const element = await show(
        width,
        html`<press-suggested-articles show="author" layout="list" .data=${list}></press-suggested-articles>`,
      );
      const names = queryAll(element, '[part="author"] bdi');
      expect(names.map(({ textContent }) => textContent).slice(0, 3)).to.deep.equal(author);
      for (const name of names.slice(0, 6)) {
        const lines = new Range();
        lines.selectNodeContents(name);
        expect(lines.getClientRects(), `${name.textContent} at ${width} px`).to.have.length(1);
      }
      for (const name of names) expect(boxOf(name).right, name.innerText).to.be.at.most(boxOf(element).right + 0.5);
      // A comma is in the line of the name before it.
      for (const name of names.slice(0, 2)) {
        const comma = new Range();
        comma.setStart(name.nextSibling!, 0);
        while (!comma.toString().includes(','))
          comma.setEnd(name.parentElement!, name.parentElement!.childNodes.length);
        expect(comma.getClientRects()[0]!.left).to.be.closeTo(boxOf(name).right, 1);
      }
    }
  });

  it('isolates each author’s name from the direction of others and of the page', async () => {
    const data = cards(1, { author: ['Aida', 'أحمد (كاتب)', 'Timur', 'Anna'] });
    const element = await show(
      600,
      html`<press-suggested-articles dir="rtl" lang="ar" show="author" .data=${data}></press-suggested-articles>`,
    );
    const names = queryAll(element, '[part="author"] bdi');
    expect(names.map((name) => getComputedStyle(name).direction)).to.deep.equal(['ltr', 'rtl', 'ltr']);
    const [first, second, others] = names.map((name) => boxOf(name));
    expect(first!.left > second!.right && second!.left > others!.right, 'in the order of the page').to.equal(true);
  });

  it('shows a whole headline of 60 characters in a card of 220 px', async () => {
    for (const width of [560, 800, 1024]) {
      const data = cards(6, { headline: 'Wind on the Steppe: Who Will Pay for Kazakhstan’s New Grid?' });
      const element = await show(width, html`<press-suggested-articles .data=${data}></press-suggested-articles>`);
      const [headline] = part(element, 'headline');
      expect(headline!.scrollHeight, `${width} px`).to.be.at.most(headline!.clientHeight + 2);
    }
  });

  it('is never one card alone below three, in a grid of four', async () => {
    for (const [width, rows] of [
      [600, 2],
      [900, 2],
      [1100, 1],
    ] as const) {
      const element = await show(
        width,
        html`<press-suggested-articles layout="grid" .data=${cards(4)}></press-suggested-articles>`,
      );
      const tops = part(element, 'card').map((card) => boxOf(card).top);
      expect(distinct(tops), `${width} px`).to.equal(rows);
    }
  });

  it('has headlines that are at least 1.2 times smaller than the heading of the section', async () => {
    for (const width of [300, 640, 1000]) {
      const element = await show(width, html`<press-suggested-articles .data=${cards(6)}></press-suggested-articles>`);
      const [heading, headline] = ['heading', 'headline'].map((name) =>
        Number.parseFloat(getComputedStyle(part(element, name)[0]!).fontSize),
      );
      expect(heading! / headline!, `${width} px`).to.be.at.least(1.2);
    }
  });
});

describe('the picture of a card under the pointer', () => {
  const scaleUnderPointer = async (style = ''): Promise<string> => {
    const element = await show(
      600,
      html`<press-suggested-articles layout="grid" .data=${cards(2)}></press-suggested-articles>`,
      style,
    );
    const { x, y } = boxOf(part(element, 'media')[0]!);
    await sendMouse({ type: 'move', position: [Math.round(x) + 40, Math.round(y) + 40] });
    const [image] = queryAll(element, 'img');
    for (const animation of image!.getAnimations()) animation.finish();
    return getComputedStyle(image!).scale;
  };
  beforeEach(function () {
    if (!isChromium) this.skip();
  });
  afterEach(async () => {
    await setMedia({});
    await sendMouse({ type: 'move', position: [0, 0] });
  });

  it('is a little larger, as much as the page sets', async () => {
    await setMedia({ 'prefers-reduced-motion': 'no-preference' });
    expect(await scaleUnderPointer()).to.equal('1.03');
    expect(await scaleUnderPointer('--press-suggested-articles-image-zoom: 1')).to.equal('1');
  });

  it('stays as it is for a reader who prefers reduced motion', async () => {
    await setMedia({ 'prefers-reduced-motion': 'reduce' });
    expect(await scaleUnderPointer()).to.equal('none');
  });
});

describe('loading cards', () => {
  const NEVER = '/fault/slow?ms=60000';
  const pulses = (element: Element): number => element.shadowRoot!.getAnimations().length;

  it('are skeletons that pulse, and stand still without a heading when no articles will replace them', async () => {
    await setMedia({ 'prefers-reduced-motion': 'no-preference' });
    const loading = await fixture(html`<press-suggested-articles src=${NEVER}></press-suggested-articles>`);
    expect(queryAll(loading, '.media.skeleton')).to.have.length(6);
    if (isChromium) expect(pulses(loading)).to.be.above(5);
    const page = await fixture<HTMLElement>(
      html`<div><press-suggested-articles src="/fault/404"></press-suggested-articles><p>After</p></div>`,
    );
    const failed = page.querySelector('press-suggested-articles')!;
    const before = boxOf(page.querySelector('p')!).top;
    await waitUntil(() => failed.matches(':state(error)'), 'the error');
    await failed.updateComplete;
    expect(queryAll(failed, '.media.skeleton')).to.have.length(6);
    expect(pulses(failed)).to.equal(0);
    expect(getComputedStyle(part(failed, 'heading')[0]!).visibility).to.equal('hidden');
    expect(boxOf(page.querySelector('p')!).top).to.equal(before);
    await setMedia({});
  });

  it('of an empty list take no more space than the articles that were there', async () => {
    for (const layout of ['strip', 'grid', 'list']) {
      const page = await fixture<HTMLElement>(
        html`<div>
          <press-suggested-articles layout=${layout} .data=${cards(1)}></press-suggested-articles><p>After</p>
        </div>`,
      );
      const element = page.querySelector('press-suggested-articles')!;
      await waitUntil(() => queryAll(element, 'img')[0]?.clientHeight !== 0, 'the picture');
      await new Promise((resolve) => setTimeout(resolve, 100));
      const before = boxOf(page.querySelector('p')!).top;
      element.data = [];
      await element.updateComplete;
      expect(queryAll(element, '.skeleton'), layout).not.to.have.length(0);
      expect(boxOf(page.querySelector('p')!).top, layout).to.be.closeTo(before, 0.02);
      page.remove();
    }
  });
});
