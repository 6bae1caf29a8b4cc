import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { accessibilityTree, copyAll, eventually, nextEvent, setMedia, uncaughtErrors } from '../../test/support.js';
import './define.js';
import type { PressSuggestedArticles } from './suggested-articles.js';

const file = (name: string): string => new URL(`./fixtures/${name}.json`, import.meta.url).pathname;
const WORDPRESS = '/wp-json/wp/v2/posts?per_page=10&_embed';
const POSTS_OF_THREE = '/wp-json/wp/v2/posts?per_page=3';

const inside = <E extends Element = HTMLElement>(element: Element, selector: string): E[] => [
  ...element.shadowRoot!.querySelectorAll<E>(selector),
];
const headlines = (element: Element): string[] => inside(element, 'a').map((link) => link.textContent);
const shown = (element: Element): string => (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim();
const frame = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
const articles = (count: number, more: object = {}) =>
  Array.from({ length: count }, (_, at) => ({ headline: `Story ${at + 1}`, url: `/story/${at + 1}`, ...more }));

async function loaded(template: ReturnType<typeof html>): Promise<PressSuggestedArticles> {
  const element = await fixture<PressSuggestedArticles>(template);
  if (!element.matches(':state(ready), :state(empty)')) await nextEvent(element, 'press-load');
  await element.updateComplete;
  return element;
}

async function gone(element: Element): Promise<void> {
  await eventually(() => element.getBoundingClientRect().height === 0, 'no box');
  expect(shown(element)).to.equal('');
}

describe('<press-suggested-articles>', () => {
  describe('with three WordPress posts', () => {
    let element: PressSuggestedArticles;
    beforeEach(async () => {
      element = await loaded(html`<press-suggested-articles src=${POSTS_OF_THREE}></press-suggested-articles>`);
    });

    it('shows three cards, each with one link, under one heading', async () => {
      expect(headlines(element)).to.deep.equal([
        'Central Asia and Israel, a Pragmatic Relationship That Never Truly Blossomed',
        'Caspian Ports Try to Keep Pace With the Middle Corridor',
        'Wind on the Steppe: Who Will Pay for Kazakhstan’s New Grid?',
      ]);
      const tree = await accessibilityTree();
      expect(tree.filter(({ role }) => role === 'link')).to.have.length(3);
      expect(tree.filter(({ role }) => role === 'listitem')).to.have.length(3);
      expect(tree.filter(({ role }) => role === 'heading').map(({ name }) => name)).to.deep.equal([
        'Suggested articles',
        ...headlines(element),
      ]);
    });

    it('is a region that bears the heading’s name', async () => {
      expect(
        (await accessibilityTree()).filter(({ role, name }) => role === 'region' && name === 'Suggested articles'),
      ).to.have.length(1);
    });

    it('shows section and date, which machines can read too', () => {
      expect(inside(element, '[part="label"]').map((label) => label.textContent)).to.deep.equal([
        'Analysis',
        'Analysis',
        'Energy',
      ]);
      expect(
        inside<HTMLTimeElement>(element, 'time').map((time) => [time.dateTime, time.textContent])[0],
      ).to.deep.equal(['2025-06-23T03:00:00Z', 'June 23, 2025']);
    });

    it('loads pictures only as they come near, in a size that fits', () => {
      const [image] = inside<HTMLImageElement>(element, 'img');
      expect([image!.loading, image!.decoding, image!.alt]).to.deep.equal(['lazy', 'async', '']);
      expect(image!.srcset).to.match(/-300x169\.jpg 300w, .*-1024x576\.jpg 1024w/);
    });

    it('reads each headline once in what a reader copies', async () => {
      element.before('Before');
      element.after('After');
      const copied = await copyAll();
      for (const headline of headlines(element)) expect(copied.split(headline), headline).to.have.length(2);
    });

    it('leaves axe nothing to find', async () => {
      await expect(element).to.be.accessible();
    });
  });

  describe('with HTML in a title', () => {
    const TITLES: readonly [post: number, headline: string][] = [
      [23, 'Som “slides” & falls: what’s next?'],
      [24, 'Bazaar prices rise 5 < 6'],
      [25, 'AT&T, Q&A and <br> in headlines'],
    ];
    for (const [post, headline] of TITLES) {
      it(`shows it as the text “${headline}”`, async () => {
        const element = await loaded(
          html`<press-suggested-articles src="/wp-json/wp/v2/posts/${post}"></press-suggested-articles>`,
        );
        expect(headlines(element)).to.deep.equal([headline]);
        expect(inside(element, 'em, script, br')).to.deep.equal([]);
      });
    }
  });

  describe('which articles', () => {
    const onWordPress = (): (() => void) => {
      document.head.insertAdjacentHTML(
        'beforeend',
        `
        <link rel="https://api.w.org/" href="/wp-json/" data-test>
        <link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/16" data-test>`,
      );
      return () => document.head.querySelectorAll('[data-test]').forEach((link) => link.remove());
    };

    it('are related to the one on a WordPress page, when it has no attribute at all: by tags, then the latest', async () => {
      const leave = onWordPress();
      const element = await loaded(html`<press-suggested-articles></press-suggested-articles>`);
      expect(headlines(element)).to.deep.equal([
        'Caspian Ports Try to Keep Pace With the Middle Corridor',
        'Wind on the Steppe: Who Will Pay for Kazakhstan’s New Grid?',
        'How Samarkand Became the Region’s Meeting Room',
        'On the Tian Shan Road, Drivers Wait for a Faster Border',
        'The Bazaar Goes Cashless, One Awning at a Time',
        'Троллейбус возвращается в тополиную аллею',
      ]);
      leave();
    });

    it('carry why they are suggested into what is told of them', async () => {
      const leave = onWordPress();
      const element = await loaded(html`<press-suggested-articles></press-suggested-articles>`);
      const told: unknown[] = [];
      element.addEventListener('press-select', (event) => {
        event.preventDefault();
        told.push(event.detail.reason);
      });
      for (const link of inside(element, 'a')) link.click();
      expect(told).to.deep.equal(['related', 'related', 'related', 'latest', 'latest', 'latest']);
      leave();
    });

    it('are in the page’s language where they tell theirs, or in the one that is named, or in any', async () => {
      const data = [
        { headline: 'Köl', url: '/1', inLanguage: 'ky-KG' },
        { headline: 'Lake', url: '/2', inLanguage: 'en' },
        { headline: 'Silent', url: '/3' },
      ];
      const LANGUAGES: readonly [hreflang: string, shown: string[]][] = [
        ['', ['Lake', 'Silent']],
        ['ky', ['Köl', 'Silent']],
        ['*', ['Köl', 'Lake', 'Silent']],
      ];
      for (const [hreflang, headlined] of LANGUAGES) {
        const element = await loaded(
          html`<press-suggested-articles lang="en" hreflang=${hreflang} .data=${data}></press-suggested-articles>`,
        );
        expect(headlines(element), hreflang).to.deep.equal(headlined);
        element.remove();
      }
    });

    it('are no older than the days that max-age gives them', async () => {
      const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
      const data = [
        { headline: 'Week', url: '/1', datePublished: daysAgo(6) },
        { headline: 'Year', url: '/2', datePublished: daysAgo(365) },
        { headline: 'Undated', url: '/3' },
      ];
      const element = await loaded(
        html`<press-suggested-articles max-age="7" .data=${data}></press-suggested-articles>`,
      );
      expect(headlines(element)).to.deep.equal(['Week', 'Undated']);
    });

    it('do not stand in cards of the publisher’s own as well, wherever on the page these are', async () => {
      const box = await fixture(html`
        <div>
          <press-suggested-articles .data=${articles(3)}></press-suggested-articles>
          <press-suggested-articles><ul><li><a href="/story/2?utm_source=x">Pinned</a></li></ul></press-suggested-articles>
        </div>
      `);
      await frame();
      expect(headlines(box.querySelector('press-suggested-articles')!)).to.deep.equal(['Story 1', 'Story 3']);
    });

    it('suffice for two strips that ask the same', async () => {
      const leave = onWordPress();
      const box = await fixture(html`
        <div>
          <press-suggested-articles limit="3"></press-suggested-articles>
          <press-suggested-articles limit="3" layout="list"></press-suggested-articles>
        </div>
      `);
      const [first, second] = [...box.querySelectorAll('press-suggested-articles')];
      await eventually(() => headlines(second!).length === 3, 'three in each');
      expect(headlines(first!)).to.have.length(3);
      leave();
    });

    it('are never the one being read, whatever brought the reader there', async () => {
      document.head.insertAdjacentHTML(
        'beforeend',
        '<link rel="canonical" href="/2025/06/caspian-ports?utm_source=x">',
      );
      const element = await loaded(html`<press-suggested-articles src=${POSTS_OF_THREE}></press-suggested-articles>`);
      expect(headlines(element)).to.have.length(2);
      expect(shown(element)).not.to.contain('Caspian Ports');
      document.head.querySelector('link[rel="canonical"]')?.remove();
    });

    it('are as many as the limit says, each once, without those left out', async () => {
      const element = await loaded(
        html`<press-suggested-articles src=${file('six-articles')} limit="3" exclude="/2025/06/glacier"></press-suggested-articles>`,
      );
      expect(headlines(element)).to.deep.equal([
        'Rail freight finds a southern route',
        'A bank explains its new app',
        'Tea houses count their change',
      ]);
    });

    it('do not stand in another strip of the page, and do not change when that one leaves', async () => {
      const box = await fixture(html`
        <div>
          <press-suggested-articles src=${file('six-articles')} limit="2"></press-suggested-articles>
          <press-suggested-articles src=${file('six-articles')} limit="2" layout="list"></press-suggested-articles>
        </div>
      `);
      const [first, second] = [...box.querySelectorAll('press-suggested-articles')];
      await eventually(() => headlines(second!).length === 2, 'two strips');
      expect(headlines(first!)).to.deep.equal([
        'Rail freight finds a southern route',
        'The glacier that waters a capital',
      ]);
      expect(headlines(second!)).to.deep.equal(['A bank explains its new app', 'Tea houses count their change']);
      first!.remove();
      second!.requestUpdate();
      await second!.updateComplete;
      expect(headlines(second!)).to.deep.equal(['A bank explains its new app', 'Tea houses count their change']);
    });

    it('do not stand in a strip that has come while this one was out of the page', async () => {
      const strip = async () =>
        loaded(html`<press-suggested-articles limit="2" .data=${articles(6)}></press-suggested-articles>`);
      const first = await strip();
      const place = first.parentElement!;
      first.remove();
      const second = await strip();
      expect(headlines(second)).to.deep.equal(['Story 1', 'Story 2']);
      place.append(first);
      await first.updateComplete;
      expect(headlines(first)).to.deep.equal(['Story 3', 'Story 4']);
      expect(headlines(second)).to.deep.equal(['Story 1', 'Story 2']);
    });

    it('are asked for a viewport ahead, and not before', async () => {
      const path = `/fault/404?ahead=${crypto.randomUUID()}`;
      const asked = async () => (await fetch(`/fault/count?path=${encodeURIComponent(path)}`)).json();
      const box = await fixture(
        html`<div><div class="far" style="height: 4000px"></div><press-suggested-articles src=${path}></press-suggested-articles></div>`,
      );
      const spacer = box.querySelector<HTMLElement>('.far')!;
      await frame();
      spacer.style.height = '4001px';
      await frame();
      expect(await asked()).to.equal(0);
      spacer.style.height = `${innerHeight * 1.5}px`;
      await nextEvent(box, 'press-error');
      expect(await asked()).to.equal(1);
    });
  });

  describe('with nothing to suggest', () => {
    const emptyStrip = html`<press-suggested-articles src=${file('no-articles')}></press-suggested-articles>`;

    it('leaves no heading and no box where nothing stands below it', async () => {
      const element = await fixture(emptyStrip);
      await nextEvent(element, 'press-load');
      await gone(element);
      expect(element.matches(':state(empty)')).to.equal(true);
      expect((await accessibilityTree()).filter(({ role }) => role === 'heading' || role === 'region')).to.deep.equal(
        [],
      );
    });

    it('stays a blank, unnamed box while a reader looks, and is gone once it is out of view', async () => {
      const box = await fixture(html`<div>${emptyStrip}<p>After</p><div class="far"></div></div>`);
      box.querySelector<HTMLElement>('.far')!.style.height = '3000px';
      const [element, after] = [box.querySelector('press-suggested-articles')!, box.querySelector('p')!];
      const before = after.getBoundingClientRect().top;
      await nextEvent(element, 'press-load');
      await frame();
      expect(after.getBoundingClientRect().top).to.equal(before);
      expect(shown(element)).to.equal('');
      expect((await accessibilityTree()).filter(({ role }) => role === 'heading' || role === 'region')).to.deep.equal(
        [],
      );
      scrollTo({ top: 2000, behavior: 'instant' });
      await gone(element);
      scrollTo({ top: 0, behavior: 'instant' });
    });

    it('is gone at once while it is out of view', async () => {
      const box = await fixture(html`<div><div class="far"></div>${emptyStrip}<p>After</p></div>`);
      box.querySelector<HTMLElement>('.far')!.style.height = `${innerHeight * 1.5}px`;
      await nextEvent(box, 'press-load');
      await gone(box.querySelector('press-suggested-articles')!);
    });

    it('takes the link to more articles along, which otherwise stands by the heading', async () => {
      const more = html`<a slot="more" href="/all">All of Analysis</a>`;
      const full = await loaded(
        html`<press-suggested-articles .data=${articles(2)}>${more}</press-suggested-articles>`,
      );
      const [heading, link] = [inside(full, '[part="heading"]')[0]!, full.querySelector('a')!].map((each) =>
        each.getBoundingClientRect(),
      );
      expect(link!.left > heading!.right && link!.bottom <= heading!.bottom + 4).to.equal(true);
      const empty = await loaded(html`<press-suggested-articles .data=${[]}>${more}</press-suggested-articles>`);
      expect(empty.querySelector('a')!.getClientRects()).to.have.length(0);
    });

    it('shows the empty slot instead of heading and cards', async () => {
      const element = await loaded(
        html`<press-suggested-articles src=${file('no-articles')}><a slot="empty" href="/">To the front page</a></press-suggested-articles>`,
      );
      expect(element.innerText).to.equal('To the front page');
      expect(shown(element)).to.equal('');
    });

    it('does not show the empty slot while there are articles', async () => {
      const element = await loaded(
        html`<press-suggested-articles .data=${articles(2)}><a slot="empty" href="/">To the front page</a></press-suggested-articles>`,
      );
      expect(element.querySelector('a')!.getClientRects()).to.have.length(0);
    });

    it('tells the builder that every article was left out', async () => {
      const element = await loaded(
        html`<press-suggested-articles debug .data=${articles(2)} exclude="/story/1 /story/2"></press-suggested-articles>`,
      );
      expect(shown(element)).to.contain('All 2 articles are left out');
    });
  });

  it('writes dates in their own direction: 5 days ago, not days ago 5', async () => {
    const page = await fixture(
      html`<div dir="rtl" lang="en"><press-suggested-articles show="date reading-time" .data=${articles(1, { datePublished: new Date(Date.now() - 5 * 86_400_000).toISOString(), timeRequired: 'PT4M' })}></press-suggested-articles></div>`,
    );
    const element = page.querySelector('press-suggested-articles')!;
    await eventually(() => inside(element, 'time').length === 2, 'the times');
    expect(inside(element, 'time').map((time) => [time.textContent, getComputedStyle(time).direction])).to.deep.equal([
      ['5 days ago', 'ltr'],
      ['4 min read', 'ltr'],
    ]);
  });

  it('parts date and reading time by a dot between them, in a page that is read from right to left, too', async () => {
    const page = await fixture(
      html`<div dir="rtl" lang="en"><press-suggested-articles show="date reading-time" .data=${articles(1, { datePublished: '2025-01-01', timeRequired: 'PT4M' })}></press-suggested-articles></div>`,
    );
    const element = page.querySelector('press-suggested-articles')!;
    await eventually(() => inside(element, 'time').length === 2, 'the times');
    const [date, reading] = inside(element, 'time').map((time) => time.getBoundingClientRect());
    const dot = new Range();
    const text = [...inside(element, 'time')[0]!.parentElement!.childNodes].find((node) =>
      node.textContent?.includes('·'),
    )!;
    dot.selectNodeContents(text);
    const { left, right } = dot.getBoundingClientRect();
    expect([left >= reading!.right - 1, right <= date!.left + 1]).to.deep.equal([true, true]);
  });

  it('says rightly how long ago an article appeared when the reader comes back to it hours later', async () => {
    const element = await loaded(
      html`<press-suggested-articles lang="en" .data=${articles(1, { datePublished: new Date().toISOString() })}></press-suggested-articles>`,
    );
    const said = (): string => inside(element, 'time')[0]!.innerText;
    expect(said()).to.equal('now');
    const { now } = Date;
    Date.now = () => now() + 5 * 3_600_000;
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    await element.updateComplete;
    Date.now = now;
    expect(said()).to.equal('5 hours ago');
  });

  describe('the page around it stands still', () => {
    const LAYOUTS = ['strip', 'grid', 'list'] as const;
    for (const layout of LAYOUTS) {
      it(`while articles arrive in view, in a ${layout}`, async () => {
        const box = await fixture(
          html`<div><press-suggested-articles layout=${layout} src=${WORDPRESS} show="image section date author excerpt"></press-suggested-articles><p>After</p></div>`,
        );
        const [element, after] = [box.querySelector('press-suggested-articles')!, box.querySelector('p')!];
        const before = after.getBoundingClientRect().top;
        expect(before).to.be.greaterThan(100);
        if (!element.matches(':state(ready)')) await nextEvent(element, 'press-load');
        await frame();
        expect(headlines(element)).to.have.length(6);
        expect(after.getBoundingClientRect().top).to.be.closeTo(before, 0.02);
      });
    }

    it('while fewer articles arrive than room was held for', async () => {
      const box = await fixture(
        html`<div><press-suggested-articles layout="list" src=${POSTS_OF_THREE}></press-suggested-articles><p>After</p></div>`,
      );
      const before = box.querySelector('p')!.getBoundingClientRect().top;
      await eventually(() => headlines(box.querySelector('press-suggested-articles')!).length === 3, 'three cards');
      await frame();
      expect(box.querySelector('p')!.getBoundingClientRect().top).to.equal(before);
    });

    it('while an error arrives in view', async () => {
      const box = await fixture(
        html`<div><press-suggested-articles src="/fault/404"></press-suggested-articles><p>After</p></div>`,
      );
      const before = box.querySelector('p')!.getBoundingClientRect().top;
      await nextEvent(box, 'press-error');
      await frame();
      expect(box.querySelector('p')!.getBoundingClientRect().top).to.equal(before);
    });

    it('while an answer comes from the cache that has nothing in it', async () => {
      await loaded(html`<press-suggested-articles src=${file('no-articles')}></press-suggested-articles>`);
      const box = await fixture(
        html`<div><press-suggested-articles src=${file('no-articles')}></press-suggested-articles><p>After</p></div>`,
      );
      const before = box.querySelector('p')!.getBoundingClientRect().top;
      await eventually(() => box.querySelector('press-suggested-articles')!.matches(':state(empty)'), ':state(empty)');
      await frame();
      expect(before).to.be.greaterThan(100);
      expect(box.querySelector('p')!.getBoundingClientRect().top).to.equal(before);
    });

    it('while a refresh brings an empty list', async () => {
      const box = await fixture(
        html`<div><press-suggested-articles .data=${articles(3)}></press-suggested-articles><p>After</p></div>`,
      );
      await frame();
      const before = box.querySelector('p')!.getBoundingClientRect().top;
      box.querySelector('press-suggested-articles')!.data = [];
      await frame();
      expect(shown(box.querySelector('press-suggested-articles')!)).to.equal('');
      expect(box.querySelector('p')!.getBoundingClientRect().top).to.equal(before);
    });

    it('while a picture does not load: an initial takes its place', async () => {
      const element = await loaded(
        html`<press-suggested-articles .data=${articles(1, { image: '/fault/404.png', articleSection: 'energy' })}></press-suggested-articles>`,
      );
      const before = element.getBoundingClientRect().height;
      await eventually(() => inside(element, 'img').length === 0, 'no broken picture');
      expect(getComputedStyle(inside(element, '[part="media"]')[0]!, '::before').content).to.be.oneOf([
        '"E"',
        'attr(data-initial)',
      ]); // Firefox says whence
      expect(element.getBoundingClientRect().height).to.equal(before);
    });

    it('gives cards one height, with one word or two hundred characters', async () => {
      const data = [
        { headline: 'Word', url: '/1' },
        { headline: 'A headline that goes on '.repeat(9), url: '/2' },
        { headline: 'Paid', url: '/3', sponsor: 'Bank' },
      ];
      for (const show of ['image section date', 'image', '']) {
        const element = await loaded(
          html`<press-suggested-articles show=${show} .data=${data}></press-suggested-articles>`,
        );
        const heights = inside(element, '.text').map((text) => text.getBoundingClientRect().height);
        expect(new Set(heights), `show="${show}"`).to.have.length(1);
        element.remove();
      }
    });
  });

  describe('while loading', () => {
    it('draws blank cards that are read to nobody', async () => {
      const element = await fixture(
        html`<press-suggested-articles limit="4" src="/fault/slow?ms=60000"></press-suggested-articles>`,
      );
      expect(element.matches(':state(loading)')).to.equal(true);
      expect(inside(element, 'li')).to.have.length(4);
      expect(
        (await accessibilityTree()).filter(({ role }) => ['list', 'listitem', 'link', 'button'].includes(role)),
      ).to.deep.equal([]);
      await expect(element).to.be.accessible();
    });

    it('is found by those who go from heading to heading, before it is near enough to ask', async () => {
      const box = await fixture(
        html`<div><div class="far"></div><press-suggested-articles src="/fault/404?far"></press-suggested-articles></div>`,
      );
      box.querySelector<HTMLElement>('.far')!.style.height = '5000px';
      const named = (await accessibilityTree()).filter(
        ({ name, role }) => name === 'Suggested articles' && (role === 'region' || role === 'heading'),
      );
      expect(named).to.have.length(2);
    });

    it('moves nothing for readers who asked for less motion', async () => {
      await setMedia({ 'prefers-reduced-motion': 'reduce' });
      const element = await fixture(
        html`<press-suggested-articles src="/fault/slow?ms=60000"></press-suggested-articles>`,
      );
      expect(element.shadowRoot!.getAnimations()).to.deep.equal([]);
      await setMedia({});
    });
  });

  describe('a strip', () => {
    const buttons = (element: Element) => inside<HTMLButtonElement>(element, 'button');
    const offsets = (element: Element) => {
      const track = inside(element, '.cards')[0]!.getBoundingClientRect();
      return inside(element, 'li').map((card) => Math.round(card.getBoundingClientRect().left - track.left));
    };

    it('has no buttons where every card is in view', async () => {
      await loaded(html`<press-suggested-articles .data=${articles(2)}></press-suggested-articles>`);
      await frame();
      expect((await accessibilityTree()).filter(({ role }) => role === 'button')).to.deep.equal([]);
    });

    it('lets a part of the next card be seen', async () => {
      const element = await loaded(html`<press-suggested-articles .data=${articles(8)}></press-suggested-articles>`);
      const { width } = inside(element, '.cards')[0]!.getBoundingClientRect();
      const cut = offsets(element).filter(
        (left, at) => left < width && left + inside(element, 'li')[at]!.offsetWidth > width,
      );
      expect(cut).to.have.length(1);
    });

    for (const dir of ['ltr', 'rtl']) {
      it(`goes to its end and back by its buttons, and knows where it is, ${dir}`, async () => {
        await setMedia({ 'prefers-reduced-motion': 'reduce' });
        const element = await loaded(
          html`<press-suggested-articles dir=${dir} limit="9" .data=${articles(9)}></press-suggested-articles>`,
        );
        const [previous, next] = buttons(element) as [HTMLButtonElement, HTMLButtonElement];
        const ends = () => [previous.ariaDisabled, next.ariaDisabled].join();
        await eventually(() => ends() === 'true,false', 'the start');
        const start = offsets(element);
        next.click();
        await eventually(() => ends() === 'false,false', 'the middle');
        expect(
          offsets(element).some((left) => Math.abs(left - start[0]!) <= 1),
          'a card at the very edge',
        ).to.equal(true);
        next.click();
        next.click();
        await eventually(() => ends() === 'false,true', 'the end');
        for (let press = 0; press < 3; press++) previous.click();
        await eventually(() => ends() === 'true,false', 'the start again');
        await setMedia({});
      });
    }

    for (const own of [false, true]) {
      it(`goes as many pages as its button is pressed, however quickly, through ${own ? 'the publisher’s' : 'our'} cards`, async () => {
        const cards = articles(14);
        const element = await fixture<PressSuggestedArticles>(
          own
            ? html`<press-suggested-articles>${cards.map(({ headline, url }) => html`<a href=${url}>${headline}</a>`)}</press-suggested-articles>`
            : html`<press-suggested-articles limit="14" .data=${cards}></press-suggested-articles>`,
        );
        await eventually(() => buttons(element)[1]!.ariaDisabled === 'false', 'more cards');
        const items = own ? [...element.querySelectorAll('a')] : inside(element, 'li');
        const edge = items[0]!.getBoundingClientRect().left;
        const isAtEdge = (at: number): boolean => Math.abs(items[at]!.getBoundingClientRect().left - edge) <= 2;
        buttons(element)[1]!.click();
        let page = 0;
        await eventually(() => (page = items.findIndex((_, at) => at > 0 && isAtEdge(at))) > 0, 'a page');
        await new Promise((resolve) => setTimeout(resolve, 1100));
        page = items.findIndex((_, at) => isAtEdge(at));
        for (let press = 0; press < 2; press++) {
          buttons(element)[1]!.click();
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
        await eventually(() => isAtEdge(page * 3), `card ${page * 3} at the edge`);
        for (let press = 0; press < 3; press++) buttons(element)[0]!.click();
        await eventually(() => isAtEdge(0), 'the first card again');
      });
    }

    it('moves by one card with the arrow keys', async () => {
      await setMedia({ 'prefers-reduced-motion': 'reduce' });
      const element = await loaded(html`<press-suggested-articles .data=${articles(7)}></press-suggested-articles>`);
      await eventually(() => buttons(element)[1]!.ariaDisabled === 'false', 'more cards');
      const [first, second] = offsets(element);
      inside(element, 'a')[0]!.focus();
      await sendKeys({ press: 'ArrowRight' });
      await eventually(() => offsets(element)[1] === first, 'the second card at the edge');
      expect(offsets(element)[0]).to.equal(first! - (second! - first!));
      await sendKeys({ press: 'ArrowLeft' });
      await eventually(() => offsets(element)[0] === first, 'the first card at the edge');
      await setMedia({});
    });

    it('brings a card that is cut off into view when the keyboard comes to it', async () => {
      await setMedia({ 'prefers-reduced-motion': 'reduce' });
      const element = await loaded(html`<press-suggested-articles .data=${articles(6)}></press-suggested-articles>`);
      const track = inside(element, '.cards')[0]!.getBoundingClientRect();
      const cut = inside(element, 'li').find((card) => card.getBoundingClientRect().right > track.right)!;
      cut.querySelector('a')!.focus();
      await eventually(() => cut.getBoundingClientRect().right <= track.right + 1, 'the whole card');
      expect(cut.getBoundingClientRect().left).to.be.at.least(track.left);
      await setMedia({});
    });

    it('traps nobody who scrolls past it', async () => {
      const element = await loaded(html`<press-suggested-articles .data=${articles(7)}></press-suggested-articles>`);
      const track = inside(element, '.cards')[0]!;
      expect(track.scrollHeight).to.equal(track.clientHeight);
      expect(getComputedStyle(track).overscrollBehaviorY).to.equal('auto');
    });

    for (const layout of ['strip', 'grid', 'list']) {
      it(`fits a sidebar of 280 px and a page without margins, in a ${layout}`, async () => {
        for (const width of ['280px', '100vw']) {
          const box = await fixture<HTMLElement>(
            html`<div><press-suggested-articles layout=${layout} src=${WORDPRESS} show="image section date author excerpt"></press-suggested-articles></div>`,
          );
          Object.assign(box.style, { inlineSize: width, overflow: 'auto' });
          await eventually(() => headlines(box.querySelector('press-suggested-articles')!).length === 6, 'six cards');
          expect(box.scrollWidth, width).to.equal(box.clientWidth);
          box.remove();
        }
      });
    }

    it('has columns, buttons and credits of their sizes in a page that counts in tens (font-size: 62.5%)', async () => {
      const image = {
        url: '/wp-content/uploads/2025/06/tian-shan-road.jpg',
        creditText: 'TCA',
        license: 'https://creativecommons.org/licenses/by/4.0/',
      };
      document.documentElement.style.fontSize = '62.5%';
      const box = await fixture<HTMLElement>(
        html`<div style="inline-size: 28rem; font-size: 1.6rem"><press-suggested-articles .data=${articles(6, { image })}></press-suggested-articles></div>`,
      );
      const element = box.querySelector('press-suggested-articles')!;
      await frame();
      const [button, credit] = [inside(element, 'button')[0]!, inside(element, '[part="credit"]')[0]!];
      expect([button.offsetWidth, button.offsetHeight, getComputedStyle(credit).fontSize]).to.deep.equal([
        36,
        36,
        '11px',
      ]);
      const columns = (): number =>
        new Set(inside(element, 'li').map((card) => card.getBoundingClientRect().left)).size;
      element.layout = 'grid';
      for (const [width, expected] of [
        [280, 1],
        [410, 1],
        [420, 2],
        [700, 2],
        [710, 3],
      ] as const) {
        box.style.inlineSize = `${width}px`;
        await frame();
        expect(columns(), `${width} px`).to.equal(expected);
      }
      document.documentElement.style.fontSize = '';
    });

    it('is printed whole', async () => {
      const element = await loaded(html`<press-suggested-articles .data=${articles(7)}></press-suggested-articles>`);
      await setMedia({ media: 'print' });
      const room = inside(element, '.frame')[0]!.getBoundingClientRect();
      for (const card of inside(element, 'li'))
        expect(card.getBoundingClientRect().right).to.be.at.most(room.right + 1);
      await setMedia({});
    });
  });

  describe('cards of the publisher', () => {
    it('get the layout, and nothing is asked for', async () => {
      const path = `/fault/404?own=${crypto.randomUUID()}`;
      const element = await fixture(html`
        <press-suggested-articles layout="grid" src=${path}>
          <h2 slot="heading">From our desk</h2>
          <a href="/one">One</a>
          <article><a href="/two">Two</a></article>
        </press-suggested-articles>
      `);
      await frame();
      const [one, two] = [element.querySelector('a')!, element.querySelector('article')!].map((card) =>
        card.getBoundingClientRect(),
      );
      expect([two!.top, two!.left > one!.right]).to.deep.equal([one!.top, true]);
      expect(await (await fetch(`/fault/count?path=${encodeURIComponent(path)}`)).json()).to.equal(0);
      const headings = (await accessibilityTree()).filter(({ role }) => role === 'heading');
      expect(headings.map(({ name }) => name)).to.deep.equal(['From our desk']);
      await expect(element).to.be.accessible();
    });

    it('may be a list, whose items stand as cards and stay a list', async () => {
      const element = await fixture(html`
        <press-suggested-articles>
          <ul>${articles(8).map(({ headline, url }) => html`<li><a href=${url}>${headline}</a></li>`)}</ul>
        </press-suggested-articles>
      `);
      await eventually(() => inside(element, 'button')[1]?.ariaDisabled === 'false', 'more cards');
      const boxes = [...element.querySelectorAll('li')].map((item) => item.getBoundingClientRect());
      expect(new Set(boxes.map(({ top }) => top))).to.have.length(1);
      expect(new Set(boxes.map(({ width }) => Math.round(width)))).to.have.length(1);
      const tree = await accessibilityTree();
      expect([
        tree.filter(({ role }) => role === 'list').length,
        tree.filter(({ role }) => role === 'listitem').length,
      ]).to.deep.equal([1, 8]);
      await expect(element).to.be.accessible();
    });

    it('scroll in a strip with buttons like ours', async () => {
      const element = await fixture(
        html`<press-suggested-articles>${articles(8).map(({ headline, url }) => html`<a href=${url}>${headline}</a>`)}</press-suggested-articles>`,
      );
      await eventually(() => inside(element, 'button')[1]?.ariaDisabled === 'false', 'more cards');
      expect(inside(element, 'button')[0]!.ariaDisabled).to.equal('true');
    });

    it('take the place of blank cards when the parser brings them late', async () => {
      const element = await fixture(
        html`<press-suggested-articles src="/fault/slow?ms=60000"></press-suggested-articles>`,
      );
      element.append(Object.assign(document.createElement('a'), { href: '/late', textContent: 'Late' }));
      await eventually(() => element.matches(':state(ready)'), ':state(ready)');
      expect(inside(element, 'li')).to.deep.equal([]);
      expect(element.textContent).to.contain('Late');
    });

    it('are told of when they are followed', async () => {
      const element = await fixture<PressSuggestedArticles>(
        html`<press-suggested-articles><a href="/one">One</a><article><a href="/two"><b>Two</b></a></article></press-suggested-articles>`,
      );
      await frame();
      const told = nextEvent(element, 'press-select');
      element.addEventListener('press-select', (event) => event.preventDefault());
      element.querySelector('b')!.click();
      expect((await told).detail).to.deep.equal({
        url: new URL('/two', location.href).href,
        position: 1,
        reason: 'editor',
      });
    });

    it('keep their other links to themselves, whatever their classes are called', async () => {
      const element = await fixture<PressSuggestedArticles>(
        html`<press-suggested-articles><ul><li><h3><a href="/story">Story</a></h3><p class="byline">By <a href="/author">Jane</a></p></li></ul></press-suggested-articles>`,
      );
      await frame();
      const told: string[] = [];
      element.addEventListener('press-select', (event) => {
        event.preventDefault();
        told.push(new URL(event.detail.url).pathname);
      });
      getSelection()!.removeAllRanges();
      element.querySelector<HTMLElement>('.byline a')!.click();
      expect(told).to.deep.equal(['/author']);
    });
  });

  describe('following a card', () => {
    it('is told of before it happens, with its place, and can be kept from happening', async () => {
      const element = await loaded(html`<press-suggested-articles .data=${articles(3)}></press-suggested-articles>`);
      const told: unknown[] = [];
      element.addEventListener('press-select', (event) => {
        event.preventDefault();
        told.push(event.detail);
      });
      const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
      inside(element, 'a')[1]!.dispatchEvent(click);
      expect(told).to.deep.equal([{ url: new URL('/story/2', location.href).href, position: 1, reason: 'editor' }]);
      expect(click.defaultPrevented).to.equal(true);
    });

    it('works from anywhere on the card', async () => {
      const element = await loaded(
        html`<press-suggested-articles .data=${articles(1, { image: '/wp-content/uploads/2025/06/tian-shan-road.jpg' })}></press-suggested-articles>`,
      );
      const [link] = inside(element, 'a');
      const { left, top, width, height } = inside(element, '.media')[0]!.getBoundingClientRect();
      expect(element.shadowRoot!.elementFromPoint(left + width / 2, top + height / 2)).to.equal(link);
    });

    it('works from authors and date, which can be selected, and of which the date is shown in full to who points at it', async () => {
      const data = articles(1, { author: ['Aida'], datePublished: new Date().toISOString() });
      const element = await loaded(
        html`<press-suggested-articles show="author date" .data=${data}></press-suggested-articles>`,
      );
      const [date] = inside<HTMLTimeElement>(element, 'time');
      const { left, top, width, height } = date!.getBoundingClientRect();
      expect(element.shadowRoot!.elementFromPoint(left + width / 2, top + height / 2)).to.equal(date);
      expect(date!.title).to.contain(String(new Date().getFullYear()));
      const told: string[] = [];
      element.addEventListener('press-select', (event) => {
        event.preventDefault();
        told.push(new URL(event.detail.url).pathname);
      });
      for (const text of inside(element, 'time, [part="author"]'))
        text.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
      expect(told).to.deep.equal(['/story/1', '/story/1']);
    });

    it('is told of with the middle button too, once, and with no other', async () => {
      const element = await loaded(
        html`<press-suggested-articles show="excerpt" .data=${articles(1, { description: 'Words.' })}></press-suggested-articles>`,
      );
      let told = 0;
      element.addEventListener('press-select', () => told++);
      for (const type of ['click', 'auxclick']) element.addEventListener(type, (event) => event.preventDefault());
      for (const button of [1, 2]) {
        for (const spot of inside(element, 'a, [part="excerpt"]'))
          spot.dispatchEvent(new MouseEvent('auxclick', { bubbles: true, cancelable: true, composed: true, button }));
      }
      expect(told).to.equal(2);
    });

    it('lies under a header of the page that sticks, excerpt and all', async () => {
      const box = await fixture(
        html`<div><div class="header" style="position: relative; z-index: 1; block-size: 40px; background: #fff"></div><press-suggested-articles show="excerpt" .data=${articles(1, { description: 'Words that are read.' })}></press-suggested-articles></div>`,
      );
      const element = box.querySelector('press-suggested-articles')!;
      await eventually(() => inside(element, '[part="excerpt"]').length === 1, 'an excerpt');
      const header = box.querySelector<HTMLElement>('.header')!;
      const { left, top } = inside(element, '[part="excerpt"]')[0]!.getBoundingClientRect();
      header.style.top = `${top - header.getBoundingClientRect().top}px`;
      expect(document.elementFromPoint(left + 5, top + 5)).to.equal(header);
    });

    it('works from the excerpt with the keys that were held, unless a plain click ends a selection', async () => {
      const element = await loaded(
        html`<press-suggested-articles show="excerpt" .data=${articles(1, { description: 'Words to select.' })}></press-suggested-articles>`,
      );
      const clicks: boolean[] = [];
      inside(element, 'a')[0]!.addEventListener('click', (click) => {
        click.preventDefault();
        clicks.push(click.ctrlKey);
      });
      const [excerpt] = inside(element, '[part="excerpt"]');
      const click = (keys: MouseEventInit) =>
        excerpt!.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...keys }));
      getSelection()!.removeAllRanges();
      click({ ctrlKey: true });
      click({});
      getSelection()!.selectAllChildren(excerpt!);
      click({});
      expect(clicks).to.deep.equal([true, false]);
      click({ ctrlKey: true });
      getSelection()!.removeAllRanges();
      expect(clicks).to.deep.equal([true, false, true]);
    });

    it('opens a tab from the excerpt by the middle button, as the first does with the key for that, since Firefox sends no other on', async () => {
      const element = await loaded(
        html`<press-suggested-articles show="excerpt" .data=${articles(1, { description: 'Words.' })}></press-suggested-articles>`,
      );
      const clicks: unknown[] = [];
      inside(element, 'a')[0]!.addEventListener('click', (click) => {
        click.preventDefault();
        clicks.push([click.button, click.ctrlKey, click.metaKey]);
      });
      inside(element, '[part="excerpt"]')[0]!.dispatchEvent(
        new MouseEvent('auxclick', { bubbles: true, cancelable: true, button: 1 }),
      );
      expect(clicks).to.deep.equal([[0, true, true]]);
    });
  });

  describe('a card', () => {
    it('names who paid for it, visibly, and tells search engines', async () => {
      const element = await loaded(
        html`<press-suggested-articles show="image" src=${file('six-articles')}></press-suggested-articles>`,
      );
      const card = inside(element, 'li').find((item) => item.textContent.includes('A bank explains'))!;
      expect(card.querySelector<HTMLElement>('[part="label"]')!.innerText).to.match(
        /^Sponsored\s+Kumtor Savings Bank$/,
      );
      expect(inside<HTMLAnchorElement>(element, 'a').map(({ rel }) => rel)).to.deep.equal([
        '',
        '',
        'sponsored',
        '',
        '',
      ]);
    });

    it('is marked as paid for, though nobody is named who paid', async () => {
      const data = [
        { headline: 'Paid', url: '/1', articleSection: 'Energy', sponsor: true },
        { headline: 'Not paid', url: '/2', sponsor: false },
      ];
      const element = await loaded(html`<press-suggested-articles .data=${data}></press-suggested-articles>`);
      expect(
        inside(element, 'li').map((card) => [
          card.querySelector<HTMLElement>('[part="label"]')?.innerText.trim(),
          card.querySelector('a')!.rel,
        ]),
      ).to.deep.equal([
        ['Sponsored', 'sponsored'],
        ['', ''],
      ]);
    });

    it('tells who goes from link to link that it is paid for, and by whom', async () => {
      await loaded(
        html`<press-suggested-articles .data=${[{ headline: 'A bank explains', url: '/bank', sponsor: 'Kumtor Savings Bank' }, ...articles(1)]}></press-suggested-articles>`,
      );
      const links = (await accessibilityTree()).filter(({ role }) => role === 'link');
      expect(links.map(({ name, description }) => [name, description])).to.deep.equal([
        ['A bank explains', 'Sponsored Kumtor Savings Bank'],
        ['Story 1', ''],
      ]);
    });

    for (const show of ['image section date', 'image']) {
      it(`says in full that it is paid for, and by whom, in a narrow strip that shows ${show}, and is as high as the others`, async () => {
        const data = [
          {
            headline: 'A headline that goes on '.repeat(9),
            url: '/1',
            sponsor: 'Кумторский банк',
            datePublished: '2025-01-01',
          },
          ...articles(2, { articleSection: 'Энергетика', datePublished: '2025-01-01' }),
        ];
        const element = await loaded(
          html`<press-suggested-articles lang="ru" style="inline-size: 19rem" show=${show} .data=${data}></press-suggested-articles>`,
        );
        const [label] = inside(element, '[part="label"]');
        expect([label!.scrollWidth, label!.scrollHeight]).to.deep.equal([label!.clientWidth, label!.clientHeight]);
        const [paid, other] = inside(element, '.text').map((text) => text.getBoundingClientRect().height);
        expect(paid).to.equal(other);
      });
    }

    it('says in full that it is paid for in a list, too, the name apart from the word', async () => {
      const element = await loaded(
        html`<press-suggested-articles layout="list" show="section" .data=${[{ headline: 'Paid', url: '/1', sponsor: 'Kumtor Savings Bank' }]}></press-suggested-articles>`,
      );
      const [mark, name] = inside(element, '.sponsored, .label bdi').map((each) => each.getBoundingClientRect());
      expect(name!.left).to.be.greaterThan(mark!.right);
    });

    const PHRASES: readonly [lang: string, phrase: string][] = [
      ['en', '5 min read'],
      ['ru', '5 мин на чтение'],
      ['ky', 'окууга 5 мүн'],
      ['tk', 'okamaga 5 min'],
    ];
    for (const [lang, phrase] of PHRASES) {
      it(`says how long reading takes, where that is known, in ${lang}`, async () => {
        const data = [
          { headline: 'Long', url: '/1', timeRequired: 'PT5M' },
          { headline: 'Unknown', url: '/2' },
        ];
        const element = await loaded(
          html`<press-suggested-articles lang=${lang} show="reading-time" .data=${data}></press-suggested-articles>`,
        );
        expect(
          inside<HTMLTimeElement>(element, '[part="reading-time"]').map((time) => [time.innerText, time.dateTime]),
        ).to.deep.equal([[phrase, 'PT5M']]);
      });
    }

    const CC = 'https://creativecommons.org/licenses/by-sa/4.0/';
    const CREDITS: readonly [image: object, show: string, credit: string | undefined][] = [
      [{ creditText: 'TCA', license: CC }, 'image', 'TCA, CC BY-SA 4.0'],
      [{ creator: ['Aida', 'Timur'], license: CC }, 'image', 'Aida and Timur, CC BY-SA 4.0'],
      [{ creditText: 'TCA' }, 'image', undefined],
      [{ creditText: '<b>TCA</b>' }, 'image credit', '<b>TCA</b>'],
      [{ copyrightNotice: '© TCA' }, 'image credit', '© TCA'],
      [{ creditText: 'TCA', license: 'https://creativecommons.org/publicdomain/zero/1.0/' }, 'image', undefined],
      [{}, 'image credit', undefined],
    ];
    for (const [image, show, credit] of CREDITS) {
      it(`credits ${JSON.stringify(image)} with ${credit ?? 'nobody'}, asked to show ${show}`, async () => {
        const data = articles(1, { image: { url: '/wp-content/uploads/2025/06/tian-shan-road.jpg', ...image } });
        const element = await loaded(
          html`<press-suggested-articles show=${show} .data=${data}></press-suggested-articles>`,
        );
        expect(inside(element, '[part="credit"]')[0]?.innerText).to.equal(credit);
        await expect(element).to.be.accessible();
      });
    }

    it('shows what it is asked to: authors and excerpt', async () => {
      const element = await loaded(
        html`<press-suggested-articles show="author excerpt" src=${file('six-articles')} limit="1"></press-suggested-articles>`,
      );
      expect(inside(element, 'li')[0]!.innerText.replace(/\s+/g, ' ')).to.equal(
        'Rail freight finds a southern route Trains that went north for a century now turn at Khorgos. Aida Toktogulova and Davide Cancarini',
      );
    });

    it('keeps a headline’s own direction', async () => {
      const element = await loaded(
        html`<press-suggested-articles src="/wp-json/wp/v2/posts/30"></press-suggested-articles>`,
      );
      expect(getComputedStyle(inside(element, 'a')[0]!).direction).to.equal('rtl');
    });

    it('has a headline one level below the heading', async () => {
      const element = await loaded(
        html`<press-suggested-articles heading="Read on" heading-level="4" .data=${articles(1)}></press-suggested-articles>`,
      );
      expect(
        inside(element, '[role="heading"]').map((heading) => [heading.ariaLevel, heading.innerText]),
      ).to.deep.equal([
        ['4', 'Read on'],
        ['5', 'Story 1'],
      ]);
    });
  });

  describe('bad input', () => {
    it('keeps the articles, and says that they are old, when newer ones do not come', async () => {
      const element = await loaded(html`<press-suggested-articles src=${POSTS_OF_THREE}></press-suggested-articles>`);
      element.src = '/fault/404';
      const { detail } = await nextEvent(element, 'press-error');
      expect(detail).to.deep.equal({ kind: 'http', status: 404, stale: true });
      expect(headlines(element)).to.have.length(3);
      expect(
        [':state(ready)', ':state(stale)', ':state(error)'].filter((state) => element.matches(state)),
      ).to.have.length(3);
    });

    it('drops a bad article and keeps its neighbours, runs no markup and follows no hostile address', async () => {
      const errors = await uncaughtErrors(async () => {
        const element = await loaded(
          html`<press-suggested-articles debug src=${file('one-bad-of-three')}></press-suggested-articles>`,
        );
        expect(headlines(element)).to.deep.equal(['The first is good', '<img src=x onerror=alert(1)> is only text']);
        expect(inside(element, 'img')).to.deep.equal([]);
        expect(shown(element)).to.contain('one-bad-of-three.json: itemListElement[1]');
        expect(shown(element)).not.to.contain('\u202E');
      });
      expect(errors).to.deep.equal([]);
    });

    it('shows every field as text, whatever stands in it, and lets no address through that can do harm', async () => {
      const evil = '<img src=x onerror="globalThis.harmed = true"><script>globalThis.harmed = true</script>';
      const person = { name: evil, url: 'javascript:harmed = true' };
      const data = [
        {
          headline: evil,
          url: '/story?</script><script>harmed = true</script>',
          articleSection: evil,
          description: evil,
          author: [person],
          datePublished: '2025-06-20',
          timeRequired: 'PT5M',
          inLanguage: evil,
          reason: evil,
          image: {
            contentUrl: '/wp-content/uploads/2025/06/tian-shan-road.jpg',
            creditText: evil,
            creator: person,
            license: 'javascript:harmed = true',
          },
        },
        { headline: 'Paid', url: '/paid', sponsor: evil, image: 'javascript:harmed = true' },
      ];
      const element = await loaded(
        html`<press-suggested-articles hreflang="*" show="image section date reading-time author excerpt credit" prefetch="hover" .data=${data}></press-suggested-articles>`,
      );
      inside(element, 'a')[0]!.focus();
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(inside(element, 'img')).to.have.length(1);
      expect(inside(element, 'script:not([type="speculationrules"])')).to.deep.equal([]);
      for (const part of ['link', 'excerpt', 'author', 'credit', 'label'])
        expect(
          inside(element, `[part="${part}"]`).some(({ textContent }) => textContent.includes(evil)),
          part,
        ).to.equal(true);
      expect(inside<HTMLAnchorElement>(element, 'a').every(({ href }) => href.startsWith(location.origin))).to.equal(
        true,
      );
      expect('harmed' in globalThis).to.equal(false);
      element.remove();
    });

    const FAULTS: readonly [address: string, kind: string, reason: string][] = [
      ['/fault/404', 'http', '404'],
      ['/fault/html', 'not-json', 'Expected JSON, got an HTML page.'],
      ['/fault/truncated', 'not-json', 'JSON'],
      ['javascript:alert(1)', 'not-supported', 'src="javascript:alert(1)" is no http(s) address.'],
    ];
    for (const [src, kind, reason] of FAULTS) {
      it(`shows nothing for ${src}, tells the page “${kind}”, and the builder why`, async () => {
        const box = await fixture<HTMLElement>(html`<div></div>`);
        const told: string[] = [];
        box.addEventListener('press-error', (event) => told.push(event.detail.kind));
        const element = Object.assign(document.createElement('press-suggested-articles'), { src });
        box.append(element);
        await eventually(() => element.matches(':state(error)'), ':state(error)');
        await gone(element);
        element.debug = true;
        await element.updateComplete;
        expect(shown(element)).to.contain(reason);
        expect(told).to.deep.equal([kind]);
      });
    }

    it('takes a meaningless attribute for its default', async () => {
      const element = await loaded(
        html`<press-suggested-articles layout="carousel" limit="-2" heading-level="9" prefetch="all" .data=${articles(9)}></press-suggested-articles>`,
      );
      expect(headlines(element)).to.have.length(6);
      expect(inside(element, '[part="heading"]')[0]!.ariaLevel).to.equal('2');
      expect(inside(element, '.strip')).to.have.length(1);
    });
  });

  it('speaks the page’s language', async () => {
    const element = await loaded(
      html`<press-suggested-articles lang="ky" .data=${articles(1)}></press-suggested-articles>`,
    );
    expect(inside(element, '[part="heading"]')[0]!.innerText).not.to.equal('Suggested articles');
  });

  it('takes no room at all on a page that names no other articles, not even for a moment', async () => {
    const box = await fixture(html`<div><press-suggested-articles></press-suggested-articles><p>Below</p></div>`);
    const widget = box.querySelector('press-suggested-articles')!;
    expect([widget.getBoundingClientRect().height, widget.matches(':state(gone):state(empty)')]).to.deep.equal([
      0,
      true,
    ]);
  });
});
