/** Without `preload.js`: the modules are downloaded as on a page. */
import { expect } from '@open-wc/testing';
import { pressErrorOf, testUrl } from '../../../test/fetching.js';
import { createClient } from '../client/client.js';
import { liveModule, persistenceModule } from '../client/lazy-modules.js';
import { xmlModule } from '../http/lazy-modules.js';
import { PressError } from '../model/errors.js';
import type { ResourceKind } from '../model/resource.js';
import { type SafeUrl, safeUrl } from '../model/safe-url.js';
import * as sources from './lazy-modules.js';

const MODULES = { ...sources, xmlModule, liveModule, persistenceModule };

/** Names of the modules that have arrived. */
const arrived = (): string[] =>
  Object.entries(MODULES).flatMap(([name, module]) => ('current' in module && module.current ? [name] : []));

const url = (text: string): SafeUrl => safeUrl(text, 'https://news.example')!;

const namesOf = (kind: ResourceKind, src: string): string[] => {
  const modules: readonly unknown[] = sources.modulesFor(kind, url(src));
  return Object.entries(MODULES).flatMap(([name, module]) => (modules.includes(module) ? [name] : []));
};

describe('modulesFor', () => {
  const CASES: readonly (readonly [ResourceKind, string, readonly string[]])[] = [
    ['articles', '/wp-json/wp/v2/posts', ['wordpressModule']],
    ['people', '/?rest_route=%2Fwp%2Fv2%2Fusers%2F1', ['wordpressModule']],
    ['image', '/ghost/api/content/posts/?key=1', ['ghostModule']],
    ['articles', '/feed/', ['feedModule', 'recognitionModule', 'xmlModule']],
    ['articles', '/list.json', ['schemaOrgModule']],
    ['rates', '/rates.json', ['ratesJsonModule']],
    ['rates', '/daily.xml', ['nationalBanksModule', 'recognitionModule', 'xmlModule']],
    ['rates', 'https://api.frankfurter.dev/v2/rates', ['frankfurterModule']],
    ['rates', '/npm/@fawazahmed0/currency-api@latest/v1/currencies/usd.min.json', ['currencyApiModule']],
  ];
  for (const [kind, src, names] of CASES) {
    it(`names ${names.join(' and ')} for ${kind} from ${src}`, () => expect(namesOf(kind, src)).to.deep.equal(names));
  }
});

describe('a client', () => {
  it('downloads nothing before a request', () => {
    createClient();
    expect(arrived()).to.deep.equal([]);
  });

  it('downloads only the readers of the formats that it loads', async () => {
    const client = createClient();
    await client.load({ kind: 'rates', src: testUrl('/fault/ok') });
    expect(arrived()).to.deep.equal(['ratesJsonModule']);
    await client.load({ kind: 'articles', src: testUrl('/wp-json/wp/v2/posts/16') });
    expect(arrived()).to.have.members(['ratesJsonModule', 'wordpressModule']);
  });

  it('downloads the XML reader for XML', async () => {
    await createClient().load({ kind: 'articles', src: testUrl('/fault/rss') });
    expect(arrived()).to.include.members(['feedModule', 'xmlModule']);
    expect(arrived()).not.to.include.members(['ghostModule', 'nationalBanksModule']);
  });

  it('downloads persistence when it is turned on', async () => {
    const client = createClient({ persist: true });
    await persistenceModule.load();
    await client.load({ kind: 'rates', src: testUrl('/fault/ok') });
    expect(arrived()).to.include('persistenceModule');
  });

  it('rejects with the error of a reader that does not arrive', async () => {
    const missing = new PressError('network', 'A file of Press Elements could not be loaded.');
    const { ghostModule } = sources;
    ghostModule.load = () => Promise.reject(missing);
    const src = testUrl('/ghost/api/content/posts/?key=1');
    expect(await pressErrorOf(createClient().load({ kind: 'articles', src }))).to.equal(missing);
    Reflect.deleteProperty(ghostModule, 'load');
  });
});
