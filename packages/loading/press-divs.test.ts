import { expect, fixture } from '@open-wc/testing';
import { wait, waitUntil } from '../../test/support.js';
import '../define.js';

const WIDGETS = ['rate-ticker', 'author-bio', 'suggested-articles', 'article-hero'];
const RATES =
  '{ "rates": [{ "base": "KGS", "quote": "USD", "rate": 0.0114 }, { "base": "KZT", "quote": "USD", "rate": 1 }] }';
const OWN_RATES = `<script type="application/json">${RATES}</script>`;

const elementIn = (parent: ParentNode): HTMLElement => parent.querySelector<HTMLElement>(':scope > :not(div)')!;

/** The widget in a div of the page, when the attributes have been copied. */
async function filled(html: string): Promise<HTMLElement> {
  const parent = await fixture<HTMLElement>(`<div>${html}</div>`);
  await waitUntil(() => parent.querySelector('div')!.children.length > 0);
  await Promise.resolve();
  return elementIn(parent.querySelector('div')!);
}

const shownIn = ({ shadowRoot }: Element): string =>
  [...shadowRoot!.querySelectorAll('*:not(style)')].map(({ textContent }) => textContent).join(' ');
const shows = (element: Element, text: string): Promise<void> =>
  waitUntil(() => shownIn(element).includes(text), `“${text}” in ${element.localName}`);

describe('a div with data-press', () => {
  it('shows a ticker with the attributes and children of the div, which stays', async () => {
    const ticker = await filled(
      `<div id="rates" class="wide" style="color: green" data-press="rate-ticker" data-pairs="KGS/USD"
         data-layout="list" data-paused="">${OWN_RATES}</div>`,
    );
    await shows(ticker, 'KGS');
    expect(shownIn(ticker)).to.not.include('KZT');
    expect(ticker.matches('press-rate-ticker[layout=list][paused=""] > script')).to.equal(false);
    expect(ticker.matches('press-rate-ticker[layout=list][paused=""]:has(> script)')).to.equal(true);
    expect(ticker.parentElement!.matches('#rates.wide[style]')).to.equal(true);
  });

  it('shows an author with slots', async () => {
    const card = await filled(
      `<div data-press="author-bio" data-name="Ada" data-job-title="Editor"><p>Reports on water.</p>
         <a data-slot="more" href="/ada">All by Ada</a></div>`,
    );
    await shows(card, 'Editor');
    expect(card.querySelector('a')!.assignedSlot!.name).to.equal('more');
    expect(card.querySelector('p')!.checkVisibility()).to.equal(true);
    expect(card.querySelector('p')!.assignedSlot!.name).to.equal('');
  });

  it('shows a strip of the publisher’s own articles, with a heading', async () => {
    const strip = await filled(
      `<div data-press="suggested-articles" data-layout="grid"><h2 data-slot="heading">Read on</h2>
         <ul><li><a href="/one">One</a></li><li><a href="/two">Two</a></li></ul></div>`,
    );
    await waitUntil(() => strip.matches(':state(ready)'));
    expect(strip.querySelector('h2')!.assignedSlot!.name).to.equal('heading');
    expect([...strip.querySelectorAll('a')].every((link) => link.checkVisibility())).to.equal(true);
  });

  it('shows a hero around its figure, with credit', async () => {
    const hero = await filled(
      `<div data-press="article-hero" data-credit="Jane Doe / Reuters" data-structured-data>
         <figure><img src="/images/none.jpg" width="4" height="3" alt="A lake"></figure></div>`,
    );
    await shows(hero, 'Reuters');
    expect(hero.querySelector('figure img')!.getAttribute('alt')).to.equal('A lake');
    expect(hero.getAttribute('structured-data')).to.equal('');
  });

  it('passes on every attribute of the tag', async () => {
    const { modules } = await (await fetch('/custom-elements.json')).json();
    for (const { tagName, attributes } of modules.flatMap(({ declarations = [] }) => declarations)) {
      if (!tagName) continue;
      const names: string[] = attributes.map(({ name }: { name: string }) => name);
      const data = names.map((name) => `data-${name}="${name}"`).join(' ');
      const element = await filled(`<div data-press="${tagName.replace('press-', '')}" ${data}></div>`);
      expect(element.localName).to.equal(tagName);
      for (const name of names) expect(element.getAttribute(name), `${tagName} ${name}`).to.equal(name);
    }
  });

  it('requests only what it names, although its attributes are copied one by one', async () => {
    const requests: string[] = [];
    const { fetch: original } = globalThis;
    globalThis.fetch = (input) => {
      requests.push(String(input instanceof Request ? input.url : input));
      return Promise.resolve(new Response(RATES, { headers: { 'content-type': 'application/json' } }));
    };
    try {
      await shows(await filled('<div data-press="rate-ticker" data-src="/own.json" data-refresh="60"></div>'), 'KGS');
    } finally {
      globalThis.fetch = original;
    }
    expect(requests).to.deep.equal([`${origin}/own.json`]);
  });

  it('is filled when it is added later, also deep inside other elements', async () => {
    const parent = await fixture<HTMLElement>('<section></section>');
    parent.innerHTML = `<p>Text</p>
      <article><div class="embed"><div data-press="rate-ticker">${OWN_RATES}</div></div></article>`;
    await waitUntil(() => parent.querySelector('[data-press] > press-rate-ticker') !== null);
    await shows(parent.querySelector('press-rate-ticker')!, 'KGS');
  });

  it('is filled again when a script replaces it, and only once each time', async () => {
    const parent = await fixture<HTMLElement>('<section></section>');
    for (const pair of ['KGS/USD', 'KZT/USD']) {
      parent.innerHTML = `<div data-press="rate-ticker" data-pairs="${pair}">${OWN_RATES}</div>`;
      await waitUntil(() => parent.querySelector('press-rate-ticker') !== null);
      await shows(parent.querySelector('press-rate-ticker')!, pair.slice(0, 3));
      parent.append('Other text');
      await wait(50);
      expect(parent.querySelectorAll('press-rate-ticker').length).to.equal(1);
    }
  });

  it('that is a copy of a filled one gets no second widget', async () => {
    const ticker = await filled(`<div data-press="rate-ticker" data-layout="list">${OWN_RATES}</div>`);
    const copy = ticker.parentElement!.cloneNode(true);
    document.body.append(copy);
    await wait(50);
    expect((copy as Element).querySelectorAll('press-rate-ticker').length).to.equal(1);
    (copy as Element).remove();
  });

  it('stays empty, and the browser free, if a script of the page removes widgets', async () => {
    const parent = await fixture<HTMLElement>('<section></section>');
    const cleaner = new MutationObserver(() => parent.querySelector('press-rate-ticker')?.remove());
    cleaner.observe(parent, { childList: true, subtree: true });
    parent.innerHTML = '<div data-press="rate-ticker"></div>';
    await wait(50);
    expect(parent.innerHTML).to.equal('<div data-press="rate-ticker"></div>');
    cleaner.disconnect();
  });

  it('keeps what a script has set on the widget', async () => {
    const ticker = await filled(
      `<div data-press="rate-ticker" data-pairs="KGS/USD" data-label="Rates">${OWN_RATES}</div>`,
    );
    ticker.setAttribute('label', 'Money');
    document.body.append(ticker.parentElement!);
    await shows(ticker, 'KGS');
    expect(ticker.getAttribute('label')).to.equal('Money');
    ticker.parentElement!.remove();
  });

  for (const name of WIDGETS) {
    it(`shows the same for the white space that an editor puts into an empty div: ${name}`, async () => {
      const empty = await filled(`<div data-press="${name}" data-name="Ada" data-src=""></div>`);
      const padded = await filled(`<div data-press="${name}" data-name="Ada" data-src="">&nbsp;\n</div>`);
      await wait(300);
      expect(shownIn(padded)).to.equal(shownIn(empty));
      expect(padded.offsetHeight).to.equal(empty.offsetHeight);
    });
  }
});

describe('a div with data-press and hostile content', () => {
  const HOSTILE = `data-onclick="alert(1)" data-onpointerenter="alert(1)" data-style="position: fixed" data-srcdoc="x"
    data-x-init="alert(1)" data-hx-get="/x" data-ng-init="x" data-v-html="x" data-id="evil" data-class="evil"
    data-is="x"
    data-slot="x" data-href="javascript:alert(1)" data-wp-interactive="x" data-block="7" data-nonce="x"
    data-data-x="y" data-popover="" data-hidden="" data-contenteditable="" data-tabindex="1"`;

  for (const name of WIDGETS) {
    it(`sets no attribute that the tag doesn’t have: ${name}`, async () => {
      const element = await filled(`<div data-press="${name}" ${HOSTILE} data-debug="no"></div>`);
      expect(element.getAttributeNames()).to.deep.equal(['debug']);
    });
  }

  it('shows values as text, and follows no script URL', async () => {
    const card = await filled(
      `<div data-press="author-bio" data-name="&lt;img src=x onerror=alert(1)&gt;"
         data-url="javascript:alert(1)"></div>`,
    );
    await shows(card, '<img src=x');
    expect(card.shadowRoot!.querySelector('a, img[src="x"]')).to.equal(null);
    const ticker = await filled(
      `<div data-press="rate-ticker" data-layout="list"
         data-href-template="javascript:alert('{base}')">${OWN_RATES}</div>`,
    );
    await shows(ticker, 'KGS');
    expect(ticker.shadowRoot!.querySelector('a[href^="javascript"]')).to.equal(null);
  });

  it('is left alone, with one warning, if there is no such widget', async () => {
    const warnings: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => warnings.push(text);
    try {
      const html = ['', 'press-author-bio', 'script', 'x onload=alert(1)', 'constructor', 'AUTHOR-BIO']
        .map((name) => `<div data-press="${name}" data-name="Ada"><p>Own text</p></div>`)
        .join('');
      const parent = await fixture<HTMLElement>('<section></section>');
      parent.innerHTML = html;
      const written = parent.innerHTML;
      await wait(50);
      parent.append('');
      await wait(50);
      expect(parent.innerHTML).to.equal(written);
      expect(warnings.length).to.equal(6);
      expect(warnings[1]).to.equal('Press Elements: no press-press-author-bio');
    } finally {
      console.warn = warn;
    }
  });

  it('is no div: other elements stay as they are', async () => {
    const parent = await fixture<HTMLElement>('<section><p data-press="rate-ticker">Text</p></section>');
    await wait(50);
    expect(parent.innerHTML).to.equal('<p data-press="rate-ticker">Text</p>');
  });
});
