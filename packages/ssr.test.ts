import { expect } from '@open-wc/testing';
import { testUrl } from '../test/fetching.js';
import { createClient } from './data/client/client.js';
import type { ResourceRequest } from './data/model/resource.js';
import { dataIsland, hydrateData } from './ssr.js';

const ID = 'press-elements-data';
const request: ResourceRequest<'people'> = { kind: 'people', src: testUrl('/author.json') };

/** What a server writes into the page. */
async function islandOf(url: string): Promise<string> {
  const person = { name: 'Aida', url, image: url, sameAs: [url] };
  const client = createClient({ fetch: () => Promise.resolve(Response.json(person)) });
  await client.load(request);
  return dataIsland([request], client);
}

const contentOf = (island: string): string => island.replace(/^<script[^>]*>/, '').replace('</script>', '');

/** The data that is there after hydration. */
function hydrated(html: string): unknown {
  const page = document.implementation.createHTMLDocument();
  page.body.innerHTML = html;
  const client = createClient();
  hydrateData(page, client);
  return client.peek(request)?.data;
}

describe('the data island in a page', () => {
  let island = '';
  /** The same, with URLs that run a script. */
  let forged = '';
  before(async () => {
    island = await islandOf('https://news.example/aida');
    forged = island.replaceAll('https://news.example/aida', 'javascript:alert(1)');
    expect(forged).to.contain('javascript:');
  });

  it('is taken over', () => {
    expect(hydrated(island))
      .to.have.nested.property('[0]')
      .that.includes({ name: 'Aida', url: 'https://news.example/aida' });
  });

  it('is not replaced by another element with its id, which a reader or an author may write', () => {
    const text = contentOf(forged).replaceAll('&', '&amp;');
    for (const other of [
      `<p id="${ID}" hidden>${text}</p>`,
      `<textarea id="${ID}">${text}</textarea>`,
      `<form id="${ID}"><input name="textContent"></form>`,
      `<svg id="${ID}"><title>${text}</title></svg>`,
      `<script id="${ID}" type="text/plain">${contentOf(forged)}</script>`,
    ])
      expect(JSON.stringify(hydrated(other + island)), other).to.equal(JSON.stringify(hydrated(island)));
  });

  it('is read through the schemas, so that it never has a URL that runs a script', () => {
    const data = hydrated(forged);
    expect(data).to.have.nested.property('[0].name', 'Aida');
    expect(JSON.stringify(data)).not.to.contain('javascript:');
  });

  it('is ignored if it was cut, or has another form', () => {
    for (const html of [
      island.replace(']</script>', '</script>'),
      island.replace(contentOf(island), ''),
      `<script type="application/json" id="${ID}">{"queries":[{"url":"javascript:alert(1)"}]}</script>`,
    ])
      expect(hydrated(html), html).to.equal(undefined);
  });
});
