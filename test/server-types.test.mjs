/** Compiles a server in TypeScript that uses the packed package without the DOM library, as Node projects do. */
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { compile, npmInstall, pack, root } from './packed.mjs';

const CONFIGURATION = {
  compilerOptions: {
    target: 'ES2023',
    lib: ['ES2023'],
    types: ['node'],
    module: 'NodeNext',
    strict: true,
    skipLibCheck: false,
    noEmit: true,
  },
  include: ['.'],
};

const SERVER = `
import { configure } from 'press-elements/configure';
import { createClient, defineSource, load, type Person, readPage, safeUrl } from 'press-elements/data';
import { readImageCredit } from 'press-elements/image-credit';
import { dataIsland, hydrateData, prefetch } from 'press-elements/ssr';

configure({ origins: ['https://news.example'], fetch: (input, init) => fetch(input, init) });
const src = safeUrl('https://news.example/authors/1.json');

const source = defineSource({
  name: 'own',
  matches: ({ url }) => url.pathname.startsWith('/authors/'),
  request: async ({ src }, { json, xml }) => (src.endsWith('.xml') ? xml(src) : json(src)),
  read: {},
});

export async function page(): Promise<string> {
  const client = createClient({ sources: [source], timeoutMs: 2000 });
  await prefetch([{ kind: 'people', src }], client);
  const { data }: { data: readonly Person[] } = await load({ kind: 'people', src });
  const credit = await readImageCredit('https://news.example/lead.jpg');
  return [data[0]?.name, credit?.creditText, dataIsland([{ kind: 'people', src }], client)].join();
}

// A server has a document only from a library such as linkedom.
export const facts = (document: object) => readPage(document)?.url;
export const hydrate = (document: object) => hydrateData(document);

// @ts-expect-error no such kind
load({ kind: 'recipes', src });
// @ts-expect-error there is no DOM
document.title;
`;

describe('a server in TypeScript without the DOM library', () => {
  let packed;
  before(() => (packed = pack()));
  after(() => packed?.remove());

  it('compiles with press-elements/data and press-elements/ssr', () => {
    const folder = packed.application('server');
    npmInstall(folder, packed.file);
    for (const name of ['@types/node', 'undici-types'])
      cpSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), { recursive: true });
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(CONFIGURATION));
    writeFileSync(join(folder, 'server.ts'), SERVER);
    compile(folder);
  });
});
