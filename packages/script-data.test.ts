import { expect, fixture } from '@open-wc/testing';
import { nextEvent, waitUntil } from '../test/support.js';
import './define.js';

const RATES = '{ "rates": [{ "base": "KGS", "quote": "USD", "rate": 0.0114 }] }';
const OTHER_RATES = '{ "rates": [{ "base": "KZT", "quote": "USD", "rate": 0.002 }] }';

/** What each widget shows of its data. */
const WIDGETS = {
  'press-rate-ticker': { json: RATES, shown: 'KGS' },
  'press-author-bio': { json: '{ "name": "Davide Cancarini" }', shown: 'Davide Cancarini' },
  'press-suggested-articles': {
    json: '[{ "headline": "Rail freight finds a southern route", "url": "/rail" }]',
    shown: 'Rail freight',
  },
  'press-article-hero': {
    json: '{ "contentUrl": "/images/none.jpg", "caption": "The lake", "creditText": "Jane Doe / Reuters" }',
    shown: 'Reuters',
  },
};

const script = (json: string): string => `<script type="application/json">${json}</script>`;
const shownIn = (element: Element): string =>
  [...element.shadowRoot!.querySelectorAll('*:not(style)')].map(({ textContent }) => textContent).join(' ');

async function shows(element: Element, text: string): Promise<void> {
  await waitUntil(() => shownIn(element).includes(text), `“${text}” in ${element.localName}`);
}

const create = (tagName: string, content = ''): Promise<HTMLElement> =>
  fixture<HTMLElement>(`<${tagName}>${content}</${tagName}>`);

for (const [tagName, { json, shown }] of Object.entries(WIDGETS)) {
  describe(`a JSON script in <${tagName}>`, () => {
    it('is its data', async () => {
      await shows(await create(tagName, script(json)), shown);
    });

    it('is its data if it is added later, or if it gets its text later', async () => {
      const element = await create(tagName);
      element.insertAdjacentHTML('beforeend', script(''));
      element.querySelector('script')!.append(json);
      await shows(element, shown);
    });

    it('is not shown itself, and is not taken for the publisher’s own content', async () => {
      const element = await create(tagName, script('[]'));
      element.insertAdjacentHTML('afterend', '<p>After</p>');
      await waitUntil(() => !element.matches(':state(loading)'));
      expect(element.matches(':state(ready)')).to.equal(false);
      expect(document.body.innerText.trim()).to.not.contain('[]');
    });

    it('fires press-error, of kind not-json, if it is no JSON, and shows why in debug', async () => {
      const element = document.createElement(tagName);
      const error = nextEvent(element, 'press-error');
      element.setAttribute('debug', '');
      element.innerHTML = script('{ "rates": [');
      document.body.append(element);
      expect((await error).detail.kind).to.equal('not-json');
      await shows(element, 'in this element, or the text in its data, is not JSON.');
      element.remove();
    });
  });
}

describe('a JSON script in a widget', () => {
  it('stays hidden beside the publisher’s own content', async () => {
    const content = `${script('[')}<ul><li><a href="/own">Own</a></li></ul>`;
    for (const tagName of Object.keys(WIDGETS)) {
      const element = await create(tagName, content);
      await waitUntil(() => element.innerText.includes('Own'));
      expect(element.innerText).to.not.contain('[');
    }
  });

  it('lets a hero show the picture that it describes', async () => {
    const { json } = WIDGETS['press-article-hero'];
    const hero = await create('press-article-hero', script(json));
    await waitUntil(() => hero.shadowRoot!.querySelector('img')?.src.endsWith('/images/none.jpg') === true);
  });

  it('is replaced by new text', async () => {
    const ticker = await create('press-rate-ticker', script(RATES));
    await shows(ticker, 'KGS');
    ticker.querySelector('script')!.textContent = OTHER_RATES;
    await shows(ticker, 'KZT');
    ticker.querySelector('script')!.firstChild!.nodeValue = RATES;
    await shows(ticker, 'KGS');
  });

  it('gives way to the data property, and precedes src', async () => {
    const ticker = await create('press-rate-ticker', script(RATES));
    ticker.setAttribute('src', '/no-such-file.json');
    await shows(ticker, 'KGS');
    Object.assign(ticker, { data: [{ base: 'EUR', quote: 'USD', rate: 1.1 }] });
    await shows(ticker, 'EUR');
    Object.assign(ticker, { data: undefined });
    await shows(ticker, 'KGS');
  });
});
