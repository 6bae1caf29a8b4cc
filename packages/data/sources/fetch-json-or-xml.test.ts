import { expect } from '@open-wc/testing';
import { uniqueUrl, testUrl, requestCount } from '../../../test/fetching.js';
import { waitUntil } from '../../../test/support.js';
import { createClient } from '../client/client.js';
import type { SafeUrl } from '../model/safe-url.js';

describe('a URL whose format is unknown', () => {
  const client = createClient();
  const loadHeadlines = async (src: SafeUrl): Promise<string[]> =>
    (await client.load({ kind: 'articles', src })).data.map(({ headline }) => headline);
  const messageOf = (promise: Promise<unknown>): Promise<string> =>
    promise.then(
      () => 'It succeeded.',
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );

  it('is requested as JSON, then as XML if the response has an XML type or starts like a feed', async () => {
    for (const type of ['text/xml', 'application/atom+xml', 'text/html', 'text/plain'])
      expect(await loadHeadlines(uniqueUrl(`/fault/rss?type=${type}`)), type).to.deep.equal(['Rates rise']);
  });

  it('is requested once if it ends like the URL of a feed', async () => {
    const src = uniqueUrl('/packages/data/sources/feed/fixtures/wordpress-rss.xml');
    performance.clearResourceTimings(); // the buffer holds only 250 entries
    await loadHeadlines(src);
    // The browser adds an entry some time after the response.
    await waitUntil(() => performance.getEntriesByName(src).length > 0);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(performance.getEntriesByName(src)).to.have.length(1);
  });

  it('is requested once if the response is an HTML page', async () => {
    const src = uniqueUrl('/fault/html');
    expect(await messageOf(loadHeadlines(src))).to.equal('Expected JSON, got an HTML page.');
    expect(await requestCount(src)).to.equal(1);
  });

  it('is not requested if its origin is not allowed', async () => {
    const strictClient = createClient({ origins: ['https://news.example'] });
    expect(await messageOf(strictClient.load({ kind: 'articles', src: testUrl('/feed/') }))).to.contain(
      'configure({ origins }) does not allow',
    );
  });
});
