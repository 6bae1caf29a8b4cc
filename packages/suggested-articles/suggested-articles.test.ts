import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { accessibilityTree, copyAll, waitUntil, nextEvent, setMedia, uncaughtErrors } from '../../test/support.js';
import { DAY_MS, HOUR_MS } from '../data/model/time.js';
import './define.js';
import type { PressSuggestedArticles } from './suggested-articles.js';

const fixtureUrl = (name: string): string => new URL(`./fixtures/${name}.json`, import.meta.url).pathname;
const WORDPRESS = '/wp-json/wp/v2/posts?per_page=10&_embed';
const POSTS_OF_THREE = '/wp-json/wp/v2/posts?per_page=3';

const queryAll = <E extends Element = HTMLElement>(element: Element, selector: string): E[] => [
  ...element.shadowRoot!.querySelectorAll<E>(selector),
];
const headlines = (element: Element): string[] => queryAll(element, 'a').map((link) => link.textContent);
const textOf = (element: Element): string => (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim();
const twoFrames = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
const articles = (count: number, more: object = {}) =>
  Array.from({ length: count }, (_, index) => ({
    headline: `Story ${index + 1}`,
    url: `/story/${index + 1}`,
    ...more,
  }));
const linksTo = (data: ReturnType<typeof articles>) =>
  data.map(({ headline, url }) => html`<a href=${url}>${headline}</a>`);

/** Calls `listener` on `press-select`, and keeps the browser from following the link. */
function onSelect(
  element: HTMLElement,
  listener: (event: GlobalEventHandlersEventMap['press-select']) => unknown,
): void {
  element.addEventListener('press-select', (event) => {
    event.preventDefault();
    listener(event);
  });
}

async function load(template: ReturnType<typeof html>): Promise<PressSuggestedArticles> {
  const element = await fixture<PressSuggestedArticles>(template);
  if (!element.matches(':state(ready), :state(empty)')) await nextEvent(element, 'press-load');
  await element.updateComplete;
  return element;
}

async function expectGone(element: Element): Promise<void> {
  await waitUntil(() => element.getBoundingClientRect().height === 0, 'no height');
  expect(textOf(element)).to.equal('');
}

describe('<press-suggested-articles>', () => {
  describe('with three WordPress posts', () => {
    let element: PressSuggestedArticles;
    beforeEach(async () => {
      element = await load(html`<press-suggested-articles src=${POSTS_OF_THREE}></press-suggested-articles>`);
    });

    it('shows three cards with one link each, under one heading', async () => {
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

    it('is a region with the name of the heading', async () => {
      expect(
        (await accessibilityTree()).filter(({ role, name }) => role === 'region' && name === 'Suggested articles'),
      ).to.have.length(1);
    });

    it('shows section and date; the date is machine-readable', () => {
      expect(queryAll(element, '[part="label"]').map((label) => label.textContent)).to.deep.equal([
        'Analysis',
        'Analysis',
        'Energy',
      ]);
      expect(
        queryAll<HTMLTimeElement>(element, 'time').map((time) => [time.dateTime, time.textContent])[0],
      ).to.deep.equal(['2025-06-23T03:00:00Z', 'June 23, 2025']);
    });

    it('loads images lazily, in a size that fits', () => {
      const [image] = queryAll<HTMLImageElement>(element, 'img');
      expect([image!.loading, image!.decoding, image!.alt]).to.deep.equal(['lazy', 'async', '']);
      expect(image!.srcset).to.match(/-300x169\.jpg 300w, .*-1024x576\.jpg 1024w/);
    });

    it('has each headline once in copied text', async () => {
      element.before('Before');
      element.after('After');
      const copied = await copyAll();
      for (const headline of headlines(element)) expect(copied.split(headline), headline).to.have.length(2);
    });

    it('is accessible', async () => {
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
      it(`shows the text “${headline}”`, async () => {
        const element = await load(
          html`<press-suggested-articles src="/wp-json/wp/v2/posts/${post}"></press-suggested-articles>`,
        );
        expect(headlines(element)).to.deep.equal([headline]);
        expect(queryAll(element, 'em, script, br')).to.deep.equal([]);
      });
    }
  });

  describe('the articles', () => {
    /** Makes the page a WordPress article. Returns a function that undoes it. */
    function becomeWordPress(): () => void {
      document.head.insertAdjacentHTML(
        'beforeend',
        `
        <link rel="https://api.w.org/" href="/wp-json/" data-test>
        <link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/16" data-test>`,
      );
      return () => document.head.querySelectorAll('[data-test]').forEach((link) => link.remove());
    }

    it('are by default those that share tags with the WordPress page’s article, then the latest', async () => {
      const undo = becomeWordPress();
      const element = await load(html`<press-suggested-articles></press-suggested-articles>`);
      expect(headlines(element)).to.deep.equal([
        'Caspian Ports Try to Keep Pace With the Middle Corridor',
        'Wind on the Steppe: Who Will Pay for Kazakhstan’s New Grid?',
        'How Samarkand Became the Region’s Meeting Room',
        'On the Tian Shan Road, Drivers Wait for a Faster Border',
        'The Bazaar Goes Cashless, One Awning at a Time',
        'Троллейбус возвращается в тополиную аллею',
      ]);
      undo();
    });

    it('have the reason why they are suggested in press-select', async () => {
      const undo = becomeWordPress();
      const element = await load(html`<press-suggested-articles></press-suggested-articles>`);
      const reasons: unknown[] = [];
      onSelect(element, (event) => reasons.push(event.detail.reason));
      for (const link of queryAll(element, 'a')) link.click();
      expect(reasons).to.deep.equal(['related', 'related', 'related', 'latest', 'latest', 'latest']);
      undo();
    });

    it('are in the page’s language, in that of hreflang, in any, or have no language', async () => {
      const data = [
        { headline: 'Köl', url: '/1', inLanguage: 'ky-KG' },
        { headline: 'Lake', url: '/2', inLanguage: 'en' },
        { headline: 'Unmarked', url: '/3' },
      ];
      const LANGUAGES: readonly [hreflang: string, shown: string[]][] = [
        ['', ['Lake', 'Unmarked']],
        ['ky', ['Köl', 'Unmarked']],
        ['*', ['Köl', 'Lake', 'Unmarked']],
      ];
      for (const [hreflang, shown] of LANGUAGES) {
        const element = await load(
          html`<press-suggested-articles lang="en" hreflang=${hreflang} .data=${data}></press-suggested-articles>`,
        );
        expect(headlines(element), hreflang).to.deep.equal(shown);
        element.remove();
      }
    });

    it('are no older than max-age; one without a date is shown', async () => {
      const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString();
      const data = [
        { headline: 'Week', url: '/1', datePublished: daysAgo(6) },
        { headline: 'Year', url: '/2', datePublished: daysAgo(365) },
        { headline: 'Undated', url: '/3' },
      ];
      const element = await load(html`<press-suggested-articles max-age="7" .data=${data}></press-suggested-articles>`);
      expect(headlines(element)).to.deep.equal(['Week', 'Undated']);
    });

    it('don’t include those that the publisher’s own cards link to, anywhere on the page', async () => {
      const container = await fixture(html`
        <div>
          <press-suggested-articles .data=${articles(3)}></press-suggested-articles>
          <press-suggested-articles>
            <ul>
              <li><a href="/story/2?utm_source=x">Pinned</a></li>
            </ul>
          </press-suggested-articles>
        </div>
      `);
      await twoFrames();
      expect(headlines(container.querySelector('press-suggested-articles')!)).to.deep.equal(['Story 1', 'Story 3']);
    });

    it('are enough for two strips with the same request', async () => {
      const undo = becomeWordPress();
      const container = await fixture(html`
        <div>
          <press-suggested-articles limit="3"></press-suggested-articles>
          <press-suggested-articles limit="3" layout="list"></press-suggested-articles>
        </div>
      `);
      const [first, second] = [...container.querySelectorAll('press-suggested-articles')];
      await waitUntil(() => headlines(second!).length === 3, 'three in each');
      expect(headlines(first!)).to.have.length(3);
      undo();
    });

    it('never include the current article, also if its URL has tracking parameters', async () => {
      document.head.insertAdjacentHTML(
        'beforeend',
        '<link rel="canonical" href="/2025/06/caspian-ports?utm_source=x">',
      );
      const element = await load(html`<press-suggested-articles src=${POSTS_OF_THREE}></press-suggested-articles>`);
      expect(headlines(element)).to.have.length(2);
      expect(textOf(element)).not.to.contain('Caspian Ports');
      document.head.querySelector('link[rel="canonical"]')?.remove();
    });

    it('are as many as limit, without duplicates and without those in exclude', async () => {
      const element = await load(
        html`<press-suggested-articles
          src=${fixtureUrl('six-articles')}
          limit="3"
          exclude="/2025/06/glacier"
        ></press-suggested-articles>`,
      );
      expect(headlines(element)).to.deep.equal([
        'Rail freight finds a southern route',
        'A bank explains its new app',
        'Tea houses count their change',
      ]);
    });

    it('are not repeated in another strip, and stay the same when the other strip is removed', async () => {
      const src = fixtureUrl('six-articles');
      const container = await fixture(html`
        <div>
          <press-suggested-articles src=${src} limit="2"></press-suggested-articles>
          <press-suggested-articles src=${src} limit="2" layout="list"></press-suggested-articles>
        </div>
      `);
      const [first, second] = [...container.querySelectorAll('press-suggested-articles')];
      await waitUntil(() => headlines(second!).length === 2, 'two strips');
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

    it('don’t include those of a strip that was added while this one was out of the page', async () => {
      const strip = async () =>
        load(html`<press-suggested-articles limit="2" .data=${articles(6)}></press-suggested-articles>`);
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

    it('are requested when the element is within one viewport height, and not before', async () => {
      const path = `/fault/404?ahead=${crypto.randomUUID()}`;
      const requestCount = async () => (await fetch(`/fault/count?path=${encodeURIComponent(path)}`)).json();
      const container = await fixture(
        html`<div>
          <div class="far" style="height: 4000px"></div>
          <press-suggested-articles src=${path}></press-suggested-articles>
        </div>`,
      );
      const spacer = container.querySelector<HTMLElement>('.far')!;
      await twoFrames();
      spacer.style.height = '4001px';
      await twoFrames();
      expect(await requestCount()).to.equal(0);
      spacer.style.height = `${innerHeight * 1.5}px`;
      await nextEvent(container, 'press-error');
      expect(await requestCount()).to.equal(1);
    });
  });

  describe('with nothing to suggest', () => {
    const frontPage = html`<a slot="empty" href="/">To the front page</a>`;
    const emptyStrip = html`<press-suggested-articles src=${fixtureUrl('no-articles')}></press-suggested-articles>`;

    const headingsAndRegions = async () =>
      (await accessibilityTree()).filter(({ role }) => role === 'heading' || role === 'region');

    it('is removed, heading and all, if there is no content below', async () => {
      const element = await fixture(emptyStrip);
      await nextEvent(element, 'press-load');
      await expectGone(element);
      expect(element.matches(':state(empty)')).to.equal(true);
      expect(await headingsAndRegions()).to.deep.equal([]);
    });

    it('keeps skeletons without a name while it is in view, and is removed when it is out of view', async () => {
      const container = await fixture(html`<div>${emptyStrip}<p>After</p><div class="far"></div></div>`);
      container.querySelector<HTMLElement>('.far')!.style.height = '3000px';
      const element = container.querySelector('press-suggested-articles')!;
      const after = container.querySelector('p')!;
      const before = after.getBoundingClientRect().top;
      await nextEvent(element, 'press-load');
      await twoFrames();
      expect(after.getBoundingClientRect().top).to.equal(before);
      expect(element.innerText.trim()).to.equal('');
      expect(queryAll(element, '.skeleton')).not.to.have.length(0);
      expect(await headingsAndRegions()).to.deep.equal([]);
      scrollTo({ top: 2000, behavior: 'instant' });
      await expectGone(element);
      scrollTo({ top: 0, behavior: 'instant' });
    });

    it('is removed at once if it is out of view', async () => {
      const container = await fixture(html`<div><div class="far"></div>${emptyStrip}<p>After</p></div>`);
      container.querySelector<HTMLElement>('.far')!.style.height = `${innerHeight * 1.5}px`;
      await nextEvent(container, 'press-load');
      await expectGone(container.querySelector('press-suggested-articles')!);
    });

    it('hides the link to more articles, which is next to the heading otherwise', async () => {
      const more = html`<a slot="more" href="/all">All of Analysis</a>`;
      const full = await load(html`<press-suggested-articles .data=${articles(2)}>${more}</press-suggested-articles>`);
      const heading = queryAll(full, '[part="heading"]')[0]!.getBoundingClientRect();
      const link = full.querySelector('a')!.getBoundingClientRect();
      expect(link.left > heading.right && link.bottom <= heading.bottom + 4).to.equal(true);
      const empty = await load(html`<press-suggested-articles .data=${[]}>${more}</press-suggested-articles>`);
      expect(empty.querySelector('a')!.getClientRects()).to.have.length(0);
    });

    it('shows the content of the empty slot instead of heading and cards', async () => {
      const element = await load(
        html`<press-suggested-articles src=${fixtureUrl('no-articles')}>${frontPage}</press-suggested-articles>`,
      );
      expect(element.innerText).to.equal('To the front page');
      expect(textOf(element)).to.equal('');
    });

    it('doesn’t show the content of the empty slot if there are articles', async () => {
      const element = await load(
        html`<press-suggested-articles .data=${articles(2)}>${frontPage}</press-suggested-articles>`,
      );
      expect(element.querySelector('a')!.getClientRects()).to.have.length(0);
    });

    it('tells the site builder that all articles were left out', async () => {
      const element = await load(
        html`<press-suggested-articles
          debug
          .data=${articles(2)}
          exclude="/story/1 /story/2"
        ></press-suggested-articles>`,
      );
      expect(textOf(element)).to.contain('All 2 articles are left out');
    });
  });

  it('writes dates in the direction of their language: 5 days ago, not days ago 5', async () => {
    const datePublished = new Date(Date.now() - 5 * DAY_MS).toISOString();
    const data = articles(1, { datePublished, timeRequired: 'PT4M' });
    const page = await fixture(
      html`<div dir="rtl" lang="en">
        <press-suggested-articles show="date reading-time" .data=${data}></press-suggested-articles>
      </div>`,
    );
    const element = page.querySelector('press-suggested-articles')!;
    await waitUntil(() => queryAll(element, 'time').length === 2, 'the times');
    const times = queryAll(element, 'time').map((time) => [time.textContent, getComputedStyle(time).direction]);
    expect(times).to.deep.equal([
      ['5 days ago', 'ltr'],
      ['4 min read', 'ltr'],
    ]);
  });

  it('writes a dot between date and reading time, also in a right-to-left page', async () => {
    const data = articles(1, { datePublished: '2025-01-01', timeRequired: 'PT4M' });
    const page = await fixture(
      html`<div dir="rtl" lang="en">
        <press-suggested-articles show="date reading-time" .data=${data}></press-suggested-articles>
      </div>`,
    );
    const element = page.querySelector('press-suggested-articles')!;
    await waitUntil(() => queryAll(element, 'time').length === 2, 'the times');
    const [date, reading] = queryAll(element, 'time').map((time) => time.getBoundingClientRect());
    const dot = new Range();
    const text = [...queryAll(element, 'time')[0]!.parentElement!.childNodes].find((node) =>
      node.textContent?.includes('·'),
    )!;
    dot.selectNodeContents(text);
    const { left, right } = dot.getBoundingClientRect();
    expect([left >= reading!.right - 1, right <= date!.left + 1]).to.deep.equal([true, true]);
  });

  it('updates a relative date when the user returns to the page hours later', async () => {
    const element = await load(
      html`<press-suggested-articles
        lang="en"
        .data=${articles(1, { datePublished: new Date().toISOString() })}
      ></press-suggested-articles>`,
    );
    const text = (): string => queryAll(element, 'time')[0]!.innerText;
    expect(text()).to.equal('now');
    const { now } = Date;
    Date.now = () => now() + 5 * HOUR_MS;
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    await element.updateComplete;
    Date.now = now;
    expect(text()).to.equal('5 hours ago');
  });

  describe('causes no layout shift', () => {
    const LAYOUTS = ['strip', 'grid', 'list'] as const;
    for (const layout of LAYOUTS) {
      it(`when articles are loaded in view, in a ${layout}`, async () => {
        const container = await fixture(
          html`<div>
            <press-suggested-articles
              layout=${layout}
              src=${WORDPRESS}
              show="image section date author excerpt"
            ></press-suggested-articles>
            <p>After</p>
          </div>`,
        );
        const element = container.querySelector('press-suggested-articles')!;
        const after = container.querySelector('p')!;
        const before = after.getBoundingClientRect().top;
        expect(before).to.be.greaterThan(100);
        if (!element.matches(':state(ready)')) await nextEvent(element, 'press-load');
        await twoFrames();
        expect(headlines(element)).to.have.length(6);
        expect(after.getBoundingClientRect().top).to.be.closeTo(before, 0.02);
      });
    }

    it('when fewer articles are loaded than there were placeholders', async () => {
      const container = await fixture(
        html`<div>
          <press-suggested-articles layout="list" src=${POSTS_OF_THREE}></press-suggested-articles>
          <p>After</p>
        </div>`,
      );
      const before = container.querySelector('p')!.getBoundingClientRect().top;
      const element = container.querySelector('press-suggested-articles')!;
      await waitUntil(() => headlines(element).length === 3, 'three cards');
      await twoFrames();
      expect(container.querySelector('p')!.getBoundingClientRect().top).to.equal(before);
    });

    it('when a request fails in view', async () => {
      const container = await fixture(
        html`<div><press-suggested-articles src="/fault/404"></press-suggested-articles><p>After</p></div>`,
      );
      const before = container.querySelector('p')!.getBoundingClientRect().top;
      await nextEvent(container, 'press-error');
      await twoFrames();
      expect(container.querySelector('p')!.getBoundingClientRect().top).to.equal(before);
    });

    it('when the cache has an empty list', async () => {
      await load(html`<press-suggested-articles src=${fixtureUrl('no-articles')}></press-suggested-articles>`);
      const container = await fixture(
        html`<div>
          <press-suggested-articles src=${fixtureUrl('no-articles')}></press-suggested-articles>
          <p>After</p>
        </div>`,
      );
      const before = container.querySelector('p')!.getBoundingClientRect().top;
      const element = container.querySelector('press-suggested-articles')!;
      await waitUntil(() => element.matches(':state(empty)'), ':state(empty)');
      await twoFrames();
      expect(before).to.be.greaterThan(100);
      expect(container.querySelector('p')!.getBoundingClientRect().top).to.equal(before);
    });

    it('when articles are replaced by an empty list', async () => {
      const container = await fixture(
        html`<div><press-suggested-articles .data=${articles(3)}></press-suggested-articles><p>After</p></div>`,
      );
      await twoFrames();
      const before = container.querySelector('p')!.getBoundingClientRect().top;
      container.querySelector('press-suggested-articles')!.data = [];
      await twoFrames();
      expect(container.querySelector('press-suggested-articles')!.innerText.trim()).to.equal('');
      expect(container.querySelector('p')!.getBoundingClientRect().top).to.equal(before);
    });

    it('when an image fails to load', async () => {
      const element = await load(
        html`<press-suggested-articles
          .data=${articles(1, { image: '/fault/404.png', articleSection: 'energy' })}
        ></press-suggested-articles>`,
      );
      const before = element.getBoundingClientRect().height;
      await waitUntil(() => queryAll(element, 'img').length === 0, 'no broken image');
      expect(element.getBoundingClientRect().height).to.equal(before);
    });

    it('because all cards have the same height, with one word or two hundred characters', async () => {
      const data = [
        { headline: 'Word', url: '/1' },
        { headline: 'A headline that goes on '.repeat(9), url: '/2' },
        { headline: 'Paid', url: '/3', sponsor: 'Bank' },
      ];
      for (const show of ['image section date', 'image', '']) {
        const element = await load(
          html`<press-suggested-articles show=${show} .data=${data}></press-suggested-articles>`,
        );
        const heights = queryAll(element, '.text').map((text) => text.getBoundingClientRect().height);
        expect(new Set(heights), `show="${show}"`).to.have.length(1);
        element.remove();
      }
    });
  });

  describe('while loading', () => {
    it('shows placeholders that a screen reader ignores', async () => {
      const element = await fixture(
        html`<press-suggested-articles limit="4" src="/fault/slow?ms=60000"></press-suggested-articles>`,
      );
      expect(element.matches(':state(loading)')).to.equal(true);
      expect(queryAll(element, 'li')).to.have.length(4);
      expect(
        (await accessibilityTree()).filter(({ role }) => ['list', 'listitem', 'link', 'button'].includes(role)),
      ).to.deep.equal([]);
      await expect(element).to.be.accessible();
    });

    it('has its heading for screen readers, even if it is too far away to load', async () => {
      const container = await fixture(
        html`<div>
          <div class="far"></div>
          <press-suggested-articles src="/fault/404?far"></press-suggested-articles>
        </div>`,
      );
      container.querySelector<HTMLElement>('.far')!.style.height = '5000px';
      const named = (await accessibilityTree()).filter(
        ({ name, role }) => name === 'Suggested articles' && (role === 'region' || role === 'heading'),
      );
      expect(named).to.have.length(2);
    });

    it('has no animation if the user prefers reduced motion', async () => {
      await setMedia({ 'prefers-reduced-motion': 'reduce' });
      const element = await fixture(
        html`<press-suggested-articles src="/fault/slow?ms=60000"></press-suggested-articles>`,
      );
      expect(element.shadowRoot!.getAnimations().length).to.equal(0);
      await setMedia({});
    });
  });

  describe('a strip', () => {
    const buttons = (element: Element) => queryAll<HTMLButtonElement>(element, 'button');
    const offsets = (element: Element) => {
      const track = queryAll(element, '.cards')[0]!.getBoundingClientRect();
      return queryAll(element, 'li').map((card) => Math.round(card.getBoundingClientRect().left - track.left));
    };

    it('has no buttons if all cards are in view', async () => {
      await load(html`<press-suggested-articles .data=${articles(2)}></press-suggested-articles>`);
      await twoFrames();
      expect((await accessibilityTree()).filter(({ role }) => role === 'button')).to.deep.equal([]);
    });

    it('shows part of the next card', async () => {
      const element = await load(html`<press-suggested-articles .data=${articles(8)}></press-suggested-articles>`);
      const { width } = queryAll(element, '.cards')[0]!.getBoundingClientRect();
      const cut = offsets(element).filter(
        (left, index) => left < width && left + queryAll(element, 'li')[index]!.offsetWidth > width,
      );
      expect(cut).to.have.length(1);
    });

    for (const dir of ['ltr', 'rtl']) {
      it(`scrolls to its end and back with the buttons, and disables them at the ends, ${dir}`, async () => {
        await setMedia({ 'prefers-reduced-motion': 'reduce' });
        const element = await load(
          html`<press-suggested-articles dir=${dir} limit="9" .data=${articles(9)}></press-suggested-articles>`,
        );
        const [previous, next] = buttons(element) as [HTMLButtonElement, HTMLButtonElement];
        const ends = () => {
          const isPart = [previous, next].map((button) => button.part.contains('disabled')).join();
          expect([previous.ariaDisabled, next.ariaDisabled].join(), 'the part').to.equal(isPart);
          return isPart;
        };
        await waitUntil(() => ends() === 'true,false', 'the start');
        const start = offsets(element);
        next.click();
        await waitUntil(() => ends() === 'false,false', 'the middle');
        expect(
          offsets(element).some((left) => Math.abs(left - start[0]!) <= 1),
          'a card at the very edge',
        ).to.equal(true);
        next.click();
        next.click();
        await waitUntil(() => ends() === 'false,true', 'the end');
        for (let press = 0; press < 3; press++) previous.click();
        await waitUntil(() => ends() === 'true,false', 'the start again');
        await setMedia({});
      });
    }

    for (const kind of ['suggested', 'slotted']) {
      it(`scrolls one page for each press of a button, also of quick ones, with ${kind} cards`, async () => {
        const isSlotted = kind === 'slotted';
        const cards = articles(14);
        const element = await fixture<PressSuggestedArticles>(
          isSlotted
            ? html`<press-suggested-articles>${linksTo(cards)}</press-suggested-articles>`
            : html`<press-suggested-articles limit="14" .data=${cards}></press-suggested-articles>`,
        );
        await waitUntil(() => buttons(element)[1]!.ariaDisabled === 'false', 'more cards');
        const items = isSlotted ? [...element.querySelectorAll('a')] : queryAll(element, 'li');
        const edge = items[0]!.getBoundingClientRect().left;
        const isAtEdge = (index: number): boolean => Math.abs(items[index]!.getBoundingClientRect().left - edge) <= 2;
        buttons(element)[1]!.click();
        let page = 0;
        await waitUntil(() => (page = items.findIndex((_, index) => index > 0 && isAtEdge(index))) > 0, 'a page');
        await new Promise((resolve) => setTimeout(resolve, 1100));
        page = items.findIndex((_, index) => isAtEdge(index));
        for (let press = 0; press < 2; press++) {
          buttons(element)[1]!.click();
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
        await waitUntil(() => isAtEdge(page * 3), `card ${page * 3} at the edge`);
        for (let press = 0; press < 3; press++) buttons(element)[0]!.click();
        await waitUntil(() => isAtEdge(0), 'the first card again');
      });
    }

    it('keeps focus on a button that it disables at the end', async () => {
      await setMedia({ 'prefers-reduced-motion': 'reduce' });
      const element = await load(
        html`<press-suggested-articles limit="9" .data=${articles(9)}></press-suggested-articles>`,
      );
      const next = buttons(element)[1]!;
      await waitUntil(() => next.ariaDisabled === 'false', 'more cards');
      next.focus();
      for (let press = 0; press < 5; press++) await sendKeys({ press: 'Enter' });
      await waitUntil(() => next.ariaDisabled === 'true', 'the end');
      expect([element.shadowRoot!.activeElement === next, next.disabled]).to.deep.equal([true, false]);
      await setMedia({});
    });

    for (const heading of ['Suggested articles', 'Рекомендуемые статьи', 'Veröffentlichungsempfehlungen']) {
      it(`has its buttons beside or below its heading at 320 px and 200 % text: ${heading}`, async () => {
        const page = await fixture<HTMLElement>(
          html`<div style="inline-size: 288px; font-size: 32px">
            <press-suggested-articles heading=${heading} .data=${articles(6)}></press-suggested-articles>
          </div>`,
        );
        const element = page.querySelector('press-suggested-articles')!;
        await waitUntil(() => buttons(element)[1]?.ariaDisabled === 'false', 'the buttons');
        const text = new Range();
        text.selectNodeContents(queryAll(element, '[part="heading"]')[0]!);
        const controls = queryAll(element, '[part="controls"]')[0]!.getBoundingClientRect();
        for (const { right, top, bottom } of text.getClientRects()) {
          expect(right).to.be.at.most(page.getBoundingClientRect().right);
          expect(right <= controls.left || bottom <= controls.top || top >= controls.bottom, 'apart').to.equal(true);
        }
        expect(controls.right).to.be.at.most(page.getBoundingClientRect().right);
      });
    }

    it('shows an excerpt of three lines in full with the text spacing of WCAG 1.4.12', async () => {
      const description =
        'A report on the water that the mountains still send to the fields below, ' +
        'and on who decides what it costs this year and next year.';
      const page = await fixture<HTMLElement>(
        html`<div style="inline-size: 320px">
          <press-suggested-articles layout="grid" show="excerpt" .data=${articles(1, { description })}>
          </press-suggested-articles>
        </div>`,
      );
      const element = page.querySelector('press-suggested-articles')!;
      await waitUntil(() => queryAll(element, '[part="excerpt"]').length === 1, 'the excerpt');
      const excerpt = queryAll(element, '[part="excerpt"]')[0]!;
      const lines = () => Math.round(excerpt.scrollHeight / Number.parseFloat(getComputedStyle(excerpt).lineHeight));
      expect(lines()).to.equal(3);
      Object.assign(page.style, { letterSpacing: '0.12em', wordSpacing: '0.16em', lineHeight: '1.5' });
      expect(lines()).to.be.above(3);
      expect(excerpt.scrollHeight).to.equal(excerpt.clientHeight);
    });

    it('scrolls by one card with the arrow keys', async () => {
      await setMedia({ 'prefers-reduced-motion': 'reduce' });
      const element = await load(html`<press-suggested-articles .data=${articles(7)}></press-suggested-articles>`);
      await waitUntil(() => buttons(element)[1]!.ariaDisabled === 'false', 'more cards');
      const [first, second] = offsets(element);
      queryAll(element, 'a')[0]!.focus();
      await sendKeys({ press: 'ArrowRight' });
      await waitUntil(() => offsets(element)[1] === first, 'the second card at the edge');
      expect(offsets(element)[0]).to.equal(first! - (second! - first!));
      await sendKeys({ press: 'ArrowLeft' });
      await waitUntil(() => offsets(element)[0] === first, 'the first card at the edge');
      await setMedia({});
    });

    it('scrolls a card into view that is cut off when it gets keyboard focus', async () => {
      await setMedia({ 'prefers-reduced-motion': 'reduce' });
      const element = await load(html`<press-suggested-articles .data=${articles(6)}></press-suggested-articles>`);
      const track = queryAll(element, '.cards')[0]!.getBoundingClientRect();
      const cut = queryAll(element, 'li').find((card) => card.getBoundingClientRect().right > track.right)!;
      cut.querySelector('a')!.focus();
      await waitUntil(() => cut.getBoundingClientRect().right <= track.right + 1, 'the whole card');
      expect(cut.getBoundingClientRect().left).to.be.at.least(track.left);
      await setMedia({});
    });

    it('lets the mouse wheel scroll the page', async () => {
      const element = await load(html`<press-suggested-articles .data=${articles(7)}></press-suggested-articles>`);
      const track = queryAll(element, '.cards')[0]!;
      expect(track.scrollHeight).to.equal(track.clientHeight);
      expect(getComputedStyle(track).overscrollBehaviorY).to.equal('auto');
    });

    for (const layout of ['strip', 'grid', 'list']) {
      it(`fits into a sidebar of 280 px and into a page without margins, in a ${layout}`, async () => {
        for (const width of ['280px', '100vw']) {
          const container = await fixture<HTMLElement>(
            html`<div>
              <press-suggested-articles
                layout=${layout}
                src=${WORDPRESS}
                show="image section date author excerpt"
              ></press-suggested-articles>
            </div>`,
          );
          Object.assign(container.style, { inlineSize: width, overflow: 'auto' });
          const element = container.querySelector('press-suggested-articles')!;
          await waitUntil(() => headlines(element).length === 6, 'six cards');
          expect(container.scrollWidth, width).to.equal(container.clientWidth);
          container.remove();
        }
      });
    }

    it('has the same columns, buttons and credits in a page with a root font size of 62.5 %', async () => {
      const image = {
        url: '/wp-content/uploads/2025/06/tian-shan-road.jpg',
        creditText: 'TCA',
        license: 'https://creativecommons.org/licenses/by/4.0/',
      };
      document.documentElement.style.fontSize = '62.5%';
      const container = await fixture<HTMLElement>(
        html`<div style="inline-size: 28rem; font-size: 1.6rem">
          <press-suggested-articles .data=${articles(6, { image })}></press-suggested-articles>
        </div>`,
      );
      const element = container.querySelector('press-suggested-articles')!;
      await twoFrames();
      const { offsetWidth, offsetHeight } = queryAll(element, 'button')[0]!;
      const { fontSize } = getComputedStyle(queryAll(element, '[part="credit"]')[0]!);
      expect([offsetWidth, offsetHeight, fontSize]).to.deep.equal([36, 36, '11px']);
      const columns = (): number =>
        new Set(queryAll(element, 'li').map((card) => card.getBoundingClientRect().left)).size;
      element.layout = 'grid';
      for (const [width, expected] of [
        [280, 1],
        [410, 1],
        [420, 2],
        [700, 2],
        [710, 3],
      ] as const) {
        container.style.inlineSize = `${width}px`;
        await twoFrames();
        expect(columns(), `${width} px`).to.equal(expected);
      }
      document.documentElement.style.fontSize = '';
    });

    it('is printed with the day after a date that is relative to today, and with no day twice', async () => {
      const [recent, old] = articles(2);
      const data = [
        { ...recent, datePublished: new Date(Date.now() - 3 * 3_600_000).toISOString() },
        { ...old, datePublished: '2020-03-04T08:00:00Z' },
      ];
      const element = await load(html`<press-suggested-articles .data=${data}></press-suggested-articles>`);
      const days = () => queryAll(element, 'time').map((date) => getComputedStyle(date, '::after').content);
      expect(days()).to.deep.equal(['none', 'none']);
      await setMedia({ media: 'print' });
      expect(days()[0]).to.contain(String(new Date().getFullYear()));
      expect(days()[1]).to.equal('none');
      await setMedia({});
    });

    it('is printed with all its cards', async () => {
      const element = await load(html`<press-suggested-articles .data=${articles(7)}></press-suggested-articles>`);
      await setMedia({ media: 'print' });
      const frame = queryAll(element, '.frame')[0]!.getBoundingClientRect();
      const cards = queryAll(element, 'li').map((card) => card.getBoundingClientRect());
      for (const { right } of cards) expect(right).to.be.at.most(frame.right + 1);
      expect(cards[3]!.top - cards[0]!.bottom, 'space between rows').to.be.at.least(16);
      element.data = articles(2);
      await element.updateComplete;
      expect(queryAll(element, 'li').at(-1)!.getBoundingClientRect().right).to.be.closeTo(frame.right, 6);
      await setMedia({});
    });
  });

  describe('the publisher’s own cards', () => {
    it('get the layout, and no articles are requested', async () => {
      const path = `/fault/404?own=${crypto.randomUUID()}`;
      const element = await fixture(html`
        <press-suggested-articles layout="grid" src=${path}>
          <h2 slot="heading">From our desk</h2>
          <a href="/one">One</a>
          <article><a href="/two">Two</a></article>
        </press-suggested-articles>
      `);
      await twoFrames();
      const one = element.querySelector('a')!.getBoundingClientRect();
      const two = element.querySelector('article')!.getBoundingClientRect();
      expect([two.top, two.left > one.right]).to.deep.equal([one.top, true]);
      expect(await (await fetch(`/fault/count?path=${encodeURIComponent(path)}`)).json()).to.equal(0);
      const headings = (await accessibilityTree()).filter(({ role }) => role === 'heading');
      expect(headings.map(({ name }) => name)).to.deep.equal(['From our desk']);
      await expect(element).to.be.accessible();
    });

    it('can be a list: its items are laid out as cards, and are a list for screen readers', async () => {
      const element = await fixture(html`
        <press-suggested-articles>
          <ul>${articles(8).map(({ headline, url }) => html`<li><a href=${url}>${headline}</a></li>`)}</ul>
        </press-suggested-articles>
      `);
      await waitUntil(() => queryAll(element, 'button')[1]?.ariaDisabled === 'false', 'more cards');
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

    it('can be scrolled with the buttons of the strip', async () => {
      const element = await fixture(html`<press-suggested-articles>${linksTo(articles(8))}</press-suggested-articles>`);
      await waitUntil(() => queryAll(element, 'button')[1]?.ariaDisabled === 'false', 'more cards');
      expect(queryAll(element, 'button')[0]!.ariaDisabled).to.equal('true');
    });

    it('replace the placeholders when the parser adds them later', async () => {
      const element = await fixture(
        html`<press-suggested-articles src="/fault/slow?ms=60000"></press-suggested-articles>`,
      );
      element.append(Object.assign(document.createElement('a'), { href: '/added', textContent: 'Added' }));
      await waitUntil(() => element.matches(':state(ready)'), ':state(ready)');
      expect(queryAll(element, 'li')).to.deep.equal([]);
      expect(element.textContent).to.contain('Added');
    });

    it('fire press-select when their link is clicked', async () => {
      const element = await fixture<PressSuggestedArticles>(
        html`<press-suggested-articles>
          <a href="/one">One</a>
          <article><a href="/two"><b>Two</b></a></article>
        </press-suggested-articles>`,
      );
      await twoFrames();
      const selectEvent = nextEvent(element, 'press-select');
      element.addEventListener('press-select', (event) => event.preventDefault());
      element.querySelector('b')!.click();
      expect((await selectEvent).detail).to.deep.equal({
        url: new URL('/two', location.href).href,
        position: 1,
        reason: 'editor',
      });
    });

    it('can have other links, in elements with any class name', async () => {
      const element = await fixture<PressSuggestedArticles>(
        html`<press-suggested-articles>
          <ul>
            <li>
              <h3><a href="/story">Story</a></h3>
              <p class="byline">By <a href="/author">Jane</a></p>
            </li>
          </ul>
        </press-suggested-articles>`,
      );
      await twoFrames();
      const paths: string[] = [];
      onSelect(element, (event) => paths.push(new URL(event.detail.url).pathname));
      getSelection()!.removeAllRanges();
      element.querySelector<HTMLElement>('.byline a')!.click();
      expect(paths).to.deep.equal(['/author']);
    });
  });

  describe('clicking a card', () => {
    it('fires press-select before the link is followed, with the position; the event can cancel it', async () => {
      const element = await load(html`<press-suggested-articles .data=${articles(3)}></press-suggested-articles>`);
      const details: unknown[] = [];
      onSelect(element, (event) => details.push(event.detail));
      const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
      queryAll(element, 'a')[1]!.dispatchEvent(click);
      expect(details).to.deep.equal([{ url: new URL('/story/2', location.href).href, position: 1, reason: 'editor' }]);
      expect(click.defaultPrevented).to.equal(true);
    });

    it('follows the link anywhere on the card', async () => {
      const element = await load(
        html`<press-suggested-articles
          .data=${articles(1, { image: '/wp-content/uploads/2025/06/tian-shan-road.jpg' })}
        ></press-suggested-articles>`,
      );
      const [link] = queryAll(element, 'a');
      const { left, top, width, height } = queryAll(element, '.media')[0]!.getBoundingClientRect();
      expect(element.shadowRoot!.elementFromPoint(left + width / 2, top + height / 2)).to.equal(link);
    });

    it('follows the link from authors and date, which can be selected; the full date is in a title', async () => {
      const data = articles(1, { author: ['Aida'], datePublished: new Date().toISOString() });
      const element = await load(
        html`<press-suggested-articles show="author date" .data=${data}></press-suggested-articles>`,
      );
      const [date] = queryAll<HTMLTimeElement>(element, 'time');
      const { left, top, width, height } = date!.getBoundingClientRect();
      expect(element.shadowRoot!.elementFromPoint(left + width / 2, top + height / 2)).to.equal(date);
      expect(date!.title).to.contain(String(new Date().getFullYear()));
      const paths: string[] = [];
      onSelect(element, (event) => paths.push(new URL(event.detail.url).pathname));
      for (const text of queryAll(element, 'time, [part="author"]'))
        text.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
      expect(paths).to.deep.equal(['/story/1', '/story/1']);
    });

    it('fires press-select once with the middle button, too, but not with the right one', async () => {
      const element = await load(
        html`<press-suggested-articles
          show="excerpt"
          .data=${articles(1, { description: 'Words.' })}
        ></press-suggested-articles>`,
      );
      let count = 0;
      element.addEventListener('press-select', () => count++);
      for (const type of ['click', 'auxclick']) element.addEventListener(type, (event) => event.preventDefault());
      for (const button of [1, 2]) {
        for (const target of queryAll(element, 'a, [part="excerpt"]'))
          target.dispatchEvent(new MouseEvent('auxclick', { bubbles: true, cancelable: true, composed: true, button }));
      }
      expect(count).to.equal(2);
    });

    it('doesn’t cover a sticky header of the page, not even with its excerpt', async () => {
      const container = await fixture(
        html`<div>
          <div class="header" style="position: relative; z-index: 1; block-size: 40px; background: #fff"></div>
          <press-suggested-articles
            show="excerpt"
            .data=${articles(1, { description: 'An excerpt.' })}
          ></press-suggested-articles>
        </div>`,
      );
      const element = container.querySelector('press-suggested-articles')!;
      await waitUntil(() => queryAll(element, '[part="excerpt"]').length === 1, 'an excerpt');
      const header = container.querySelector<HTMLElement>('.header')!;
      const { left, top } = queryAll(element, '[part="excerpt"]')[0]!.getBoundingClientRect();
      header.style.top = `${top - header.getBoundingClientRect().top}px`;
      expect(document.elementFromPoint(left + 5, top + 5)).to.equal(header);
    });

    it('follows the link from the excerpt with modifier keys, unless a plain click selects text', async () => {
      const element = await load(
        html`<press-suggested-articles
          show="excerpt"
          .data=${articles(1, { description: 'Words to select.' })}
        ></press-suggested-articles>`,
      );
      const clicks: boolean[] = [];
      queryAll(element, 'a')[0]!.addEventListener('click', (click) => {
        click.preventDefault();
        clicks.push(click.ctrlKey);
      });
      const [excerpt] = queryAll(element, '[part="excerpt"]');
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

    it('opens a tab from the excerpt with the middle button, as a Ctrl and Meta click', async () => {
      const element = await load(
        html`<press-suggested-articles
          show="excerpt"
          .data=${articles(1, { description: 'Words.' })}
        ></press-suggested-articles>`,
      );
      const clicks: unknown[] = [];
      queryAll(element, 'a')[0]!.addEventListener('click', (click) => {
        click.preventDefault();
        clicks.push([click.button, click.ctrlKey, click.metaKey]);
      });
      queryAll(element, '[part="excerpt"]')[0]!.dispatchEvent(
        new MouseEvent('auxclick', { bubbles: true, cancelable: true, button: 1 }),
      );
      expect(clicks).to.deep.equal([[0, true, true]]);
    });
  });

  describe('a card', () => {
    it('shows its sponsor, and marks the link as sponsored for search engines', async () => {
      const element = await load(
        html`<press-suggested-articles show="image" src=${fixtureUrl('six-articles')}></press-suggested-articles>`,
      );
      const card = queryAll(element, 'li').find((item) => item.textContent.includes('A bank explains'))!;
      expect(card.querySelector<HTMLElement>('[part="label"]')!.innerText).to.match(
        /^Sponsored\s+Kumtor Savings Bank$/,
      );
      expect(queryAll<HTMLAnchorElement>(element, 'a').map(({ rel }) => rel)).to.deep.equal([
        '',
        '',
        'sponsored',
        '',
        '',
      ]);
    });

    it('is marked as sponsored even if the sponsor has no name', async () => {
      const data = [
        { headline: 'Paid', url: '/1', articleSection: 'Energy', sponsor: true },
        { headline: 'Not paid', url: '/2', sponsor: false },
      ];
      const element = await load(html`<press-suggested-articles .data=${data}></press-suggested-articles>`);
      expect(
        queryAll(element, 'li').map((card) => [
          card.querySelector<HTMLElement>('[part="label"]')?.innerText.trim(),
          card.querySelector('a')!.rel,
        ]),
      ).to.deep.equal([
        ['Sponsored', 'sponsored'],
        [undefined, ''],
      ]);
    });

    it('describes its link as sponsored, with the sponsor, for screen readers', async () => {
      await load(
        html`<press-suggested-articles
          .data=${[{ headline: 'A bank explains', url: '/bank', sponsor: 'Kumtor Savings Bank' }, ...articles(1)]}
        ></press-suggested-articles>`,
      );
      const links = (await accessibilityTree()).filter(({ role }) => role === 'link');
      expect(links.map(({ name, description }) => [name, description])).to.deep.equal([
        ['A bank explains', 'Sponsored Kumtor Savings Bank'],
        ['Story 1', ''],
      ]);
    });

    for (const show of ['image section date', 'image']) {
      it(`has the whole sponsor label in a narrow strip with show="${show}", and the height of others`, async () => {
        const data = [
          {
            headline: 'A headline that goes on '.repeat(9),
            url: '/1',
            sponsor: 'Кумторский банк',
            datePublished: '2025-01-01',
          },
          ...articles(2, { articleSection: 'Энергетика', datePublished: '2025-01-01' }),
        ];
        const element = await load(
          html`<press-suggested-articles
            lang="ru"
            style="inline-size: 19rem"
            show=${show}
            .data=${data}
          ></press-suggested-articles>`,
        );
        const [label] = queryAll(element, '[part="label"]');
        expect([label!.scrollWidth, label!.scrollHeight]).to.deep.equal([label!.clientWidth, label!.clientHeight]);
        const [paid, other] = queryAll(element, '.text').map((text) => text.getBoundingClientRect().height);
        expect(paid).to.equal(other);
      });
    }

    it('shows the sponsor after the word “Sponsored”, in a list, too', async () => {
      const element = await load(
        html`<press-suggested-articles
          layout="list"
          show="section"
          .data=${[{ headline: 'Paid', url: '/1', sponsor: 'Kumtor Savings Bank' }]}
        ></press-suggested-articles>`,
      );
      const [mark, name] = queryAll(element, '.sponsored, .label bdi').map((each) => each.getBoundingClientRect());
      expect(name!.left).to.be.greaterThan(mark!.right);
    });

    const PHRASES: readonly [lang: string, phrase: string][] = [
      ['en', '5 min read'],
      ['ru', '5 мин на чтение'],
      ['ky', 'окууга 5 мүн'],
      ['tk', 'okamaga 5 min'],
    ];
    for (const [lang, phrase] of PHRASES) {
      it(`shows the reading time if it is known, in ${lang}`, async () => {
        const data = [
          { headline: 'Long', url: '/1', timeRequired: 'PT5M' },
          { headline: 'Unknown', url: '/2' },
        ];
        const element = await load(
          html`<press-suggested-articles lang=${lang} show="reading-time" .data=${data}></press-suggested-articles>`,
        );
        expect(
          queryAll<HTMLTimeElement>(element, '[part="reading-time"]').map((time) => [time.innerText, time.dateTime]),
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
    it('has a credit that screen readers announce, and a picture that they don’t', async () => {
      const image = { url: '/wp-content/uploads/2025/06/empty-chairs-768x432.jpg', creditText: 'TCA', license: CC };
      await load(html`<press-suggested-articles .data=${articles(1, { image })}></press-suggested-articles>`);
      const tree = await accessibilityTree();
      expect(tree.filter(({ role }) => role === 'image')).to.deep.equal([]);
      expect(tree.filter(({ name }) => name === 'TCA, CC BY-SA 4.0').length).to.be.above(0);
    });

    for (const [image, show, credit] of CREDITS) {
      it(`shows ${credit ?? 'no credit'} for the image ${JSON.stringify(image)} with show="${show}"`, async () => {
        const data = articles(1, { image: { url: '/wp-content/uploads/2025/06/tian-shan-road.jpg', ...image } });
        const element = await load(
          html`<press-suggested-articles show=${show} .data=${data}></press-suggested-articles>`,
        );
        expect(queryAll(element, '[part="credit"]')[0]?.innerText).to.equal(credit);
        await expect(element).to.be.accessible();
      });
    }

    it('shows the fields in show: authors and excerpt', async () => {
      const element = await load(
        html`<press-suggested-articles
          show="author excerpt"
          src=${fixtureUrl('six-articles')}
          limit="1"
        ></press-suggested-articles>`,
      );
      expect(queryAll(element, 'li')[0]!.innerText.replace(/\s+/g, ' ')).to.equal(
        'Rail freight finds a southern route ' +
          'Trains that went north for a century now turn at Khorgos. ' +
          'Aida Toktogulova and Davide Cancarini',
      );
    });

    it('shows a headline in the direction of its own text', async () => {
      const element = await load(
        html`<press-suggested-articles src="/wp-json/wp/v2/posts/30"></press-suggested-articles>`,
      );
      expect(getComputedStyle(queryAll(element, 'a')[0]!).direction).to.equal('rtl');
    });

    it('has a headline one level below the heading', async () => {
      const element = await load(
        html`<press-suggested-articles
          heading="Read on"
          heading-level="4"
          .data=${articles(1)}
        ></press-suggested-articles>`,
      );
      expect(
        queryAll(element, '[role="heading"]').map((heading) => [heading.ariaLevel, heading.innerText]),
      ).to.deep.equal([
        ['4', 'Read on'],
        ['5', 'Story 1'],
      ]);
    });
  });

  describe('invalid input', () => {
    it('keeps the articles and marks them as stale if newer ones fail to load', async () => {
      const element = await load(html`<press-suggested-articles src=${POSTS_OF_THREE}></press-suggested-articles>`);
      element.src = '/fault/404';
      const { detail } = await nextEvent(element, 'press-error');
      expect(detail).to.deep.equal({ kind: 'http', status: 404, stale: true });
      expect(headlines(element)).to.have.length(3);
      expect(
        [':state(ready)', ':state(stale)', ':state(error)'].filter((state) => element.matches(state)),
      ).to.have.length(3);
    });

    it('drops an invalid article and keeps the others, runs no markup and loads no dangerous URL', async () => {
      const errors = await uncaughtErrors(async () => {
        const element = await load(
          html`<press-suggested-articles debug src=${fixtureUrl('one-bad-of-three')}></press-suggested-articles>`,
        );
        expect(headlines(element)).to.deep.equal(['The first is good', '<img src=x onerror=alert(1)> is only text']);
        expect(queryAll(element, 'img')).to.deep.equal([]);
        expect(textOf(element)).to.contain('one-bad-of-three.json: itemListElement[1]');
        expect(textOf(element)).not.to.contain('\u202E');
      });
      expect(errors).to.deep.equal([]);
    });

    it('shows each field as text, and uses no dangerous URL', async () => {
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
      const element = await load(
        html`<press-suggested-articles
          hreflang="*"
          show="image section date reading-time author excerpt credit"
          prefetch="hover"
          .data=${data}
        ></press-suggested-articles>`,
      );
      queryAll(element, 'a')[0]!.focus();
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(queryAll(element, 'img')).to.have.length(1);
      expect(queryAll(element, 'script:not([type="speculationrules"])')).to.deep.equal([]);
      for (const part of ['link', 'excerpt', 'author', 'credit', 'label'])
        expect(
          queryAll(element, `[part="${part}"]`).some(({ textContent }) => textContent.includes(evil)),
          part,
        ).to.equal(true);
      expect(queryAll<HTMLAnchorElement>(element, 'a').every(({ href }) => href.startsWith(location.origin))).to.equal(
        true,
      );
      expect('harmed' in globalThis).to.equal(false);
      element.remove();
    });

    const FAULTS: readonly [src: string, kind: string, reason: string][] = [
      ['/fault/404', 'http', '404'],
      ['/fault/html', 'not-json', 'Expected JSON, got an HTML page.'],
      ['/fault/truncated', 'not-json', 'JSON'],
      ['javascript:alert(1)', 'not-supported', 'src="javascript:alert(1)" is not an http(s) URL.'],
    ];
    for (const [src, kind, reason] of FAULTS) {
      it(`shows nothing for src="${src}", fires press-error (${kind}), and explains it with debug`, async () => {
        const container = await fixture<HTMLElement>(html`<div></div>`);
        const kinds: string[] = [];
        container.addEventListener('press-error', (event) => kinds.push(event.detail.kind));
        const element = Object.assign(document.createElement('press-suggested-articles'), { src });
        container.append(element);
        await waitUntil(() => element.matches(':state(error)'), ':state(error)');
        await expectGone(element);
        element.debug = true;
        await element.updateComplete;
        expect(textOf(element)).to.contain(reason);
        expect(kinds).to.deep.equal([kind]);
      });
    }

    it('uses the default for an invalid attribute', async () => {
      const element = await load(
        html`<press-suggested-articles
          layout="carousel"
          limit="-2"
          heading-level="9"
          prefetch="all"
          .data=${articles(9)}
        ></press-suggested-articles>`,
      );
      expect(headlines(element)).to.have.length(6);
      expect(queryAll(element, '[part="heading"]')[0]!.ariaLevel).to.equal('2');
      expect(queryAll(element, '.strip')).to.have.length(1);
    });
  });

  it('is in the language of the page', async () => {
    const element = await load(
      html`<press-suggested-articles lang="ky" .data=${articles(1)}></press-suggested-articles>`,
    );
    expect(queryAll(element, '[part="heading"]')[0]!.innerText).not.to.equal('Suggested articles');
  });

  it('never takes up space on a page that has no source of articles', async () => {
    const container = await fixture(html`<div><press-suggested-articles></press-suggested-articles><p>Below</p></div>`);
    const widget = container.querySelector('press-suggested-articles')!;
    expect([widget.getBoundingClientRect().height, widget.matches(':state(gone):state(empty)')]).to.deep.equal([
      0,
      true,
    ]);
  });
});
