/** Tests that the demo's server shows every state of every widget, or says what builds that. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { serveDemo } from '../demo/site/server.mjs';
import { respondWithStories } from '../demo/site/stories.mjs';

describe('the stories beside the demo', () => {
  let site, folder, built;
  before(async () => {
    site = await serveDemo();
    folder = mkdtempSync(join(tmpdir(), 'press-stories-'));
    built = pathToFileURL(`${folder}/`);
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>All states</title>');
    writeFileSync(join(folder, 'a.woff2'), 'font');
  });
  after(async () => {
    await site?.close();
    rmSync(folder, { recursive: true });
  });

  const at = (path, base) => respondWithStories(new URL(path, 'http://127.0.0.1/'), base);

  it('are what was built', async () => {
    assert.match(String((await at('/stories/', built)).body), /All states/);
    assert.equal((await at('/stories/a.woff2', built)).headers['content-type'], 'font/woff2');
    assert.equal(await at('/stories/missing.js', built), undefined);
    assert.equal(await at('/stories/..%2Fsecret.json', built), undefined);
    assert.equal(await at('/docs/', built), undefined);
  });

  it('are a page that says what builds them, if nothing was built', async () => {
    const { status, body } = await at('/stories/', new URL('missing/', built));
    assert.equal(status, 404);
    assert.match(body, /run <code>npm run build:stories<\/code>/);
  });

  it('are found without the slash, and from the builder', async () => {
    const { url } = await fetch(`${site.address}stories`);
    assert.equal(url, `${site.address}stories/`);
    const builder = await (await fetch(`${site.address}builder/`)).text();
    assert.match(builder, /<a href="\/stories\/">/);
  });
});
