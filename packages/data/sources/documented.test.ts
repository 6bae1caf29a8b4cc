/** Runs the examples of the documentation. */
import { expect } from '@open-wc/testing';
import { testUrl } from '../../../test/fetching.js';
import { load } from '../data.js';
import { readData } from '../../../test/read-data.js';

const FIXTURE = testUrl(new URL('./fixtures/board.json', import.meta.url).pathname);

const documentation = async (page: string): Promise<string> => (await fetch(`/docs/sources/${page}.md`)).text();

it('the source in the documentation reads its format', async () => {
  const [, example = ''] = /```ts\n(import .*?)```/s.exec(await documentation('define-source')) ?? [];
  const code = example.replace("'press-elements/data'", `'${new URL('../data.ts', import.meta.url).href}'`);
  await import(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
  const { data, source } = await load({ kind: 'articles', src: FIXTURE });
  expect(source).to.equal('board');
  expect(data).to.deep.equal([{ headline: 'From <b>our</b> board', url: testUrl('/2025/06/board/') }]);
});

for (const [at, kind] of (['rates', 'people', 'articles', 'image'] as const).entries()) {
  it(`the JSON in the documentation for ${kind} is valid`, async () => {
    const blocks = Array.from(
      (await documentation('own-json')).matchAll(/```json\n(.*?)```/gs),
      ([, json = '']): unknown => JSON.parse(json),
    );
    expect(blocks).to.have.length(4);
    const { data, problems } = readData(kind, blocks[at], testUrl('/'));
    expect(problems).to.deep.equal([]);
    expect(JSON.stringify(data).length).to.be.above(150);
  });
}
