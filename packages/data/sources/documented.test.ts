import { expect } from '@open-wc/testing';
import { here } from '../../../test/fetching.js';
import { load } from '../data.js';

const FIXTURE = here(new URL('./fixtures/board.json', import.meta.url).pathname);

it('the source that the documentation shows reads its format', async () => {
  const page = await (await fetch('/docs/sources.md')).text();
  const [, example = ''] = /```ts\n(import .*?)```/s.exec(page) ?? [];
  const code = example.replace("'press-elements/data'", `'${new URL('../data.ts', import.meta.url).href}'`);
  await import(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
  const { data, source } = await load({ kind: 'articles', src: FIXTURE });
  expect(source).to.equal('board');
  expect(data).to.deep.equal([{ headline: 'From <b>our</b> board', url: here('/2025/06/board/') }]);
});
