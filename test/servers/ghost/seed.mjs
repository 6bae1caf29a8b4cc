// node seed.mjs BASE   Sets up a new Ghost, fills it with the content of content.mjs, and prints the Content API key as
// JSON.
import { setTimeout } from 'node:timers/promises';
import { adminApi, owner } from './admin.mjs';
import { author, page, posts, settings, site, tag } from './content.mjs';

const base = process.argv[2];
if (!base) throw new Error('usage: seed.mjs BASE');
const { request: admin, send, signIn, changeSettings } = adminApi(base);

/** Removes Ghost's default content, because it contains the date of the installation. */
async function removeDefaults(kind) {
  const { [kind]: defaults } = await admin('GET', `/${kind}/?limit=100`);
  for (const { id } of defaults) await admin('DELETE', `/${kind}/${id}/`);
}

/** Fields that Ghost stores in other tables. */
const RELATED = new Set(['authors', 'tags', 'caption', 'alt']);
const columns = (post) => Object.fromEntries(Object.entries(post).filter(([name]) => !RELATED.has(name)));

/** Ghost's import format, which is the only way to set authors and dates. */
function createImportFile() {
  const all = [...posts, page];
  const links = (name) => all.flatMap(({ [name]: ids }, post) => ids.map((id, order) => [post + 1, id, order]));
  const data = {
    users: author.map((each, index) => ({ id: index + 1, roles: ['Author'], ...each })),
    tags: tag.map((each, index) => ({ id: index + 1, ...each })),
    posts: all.map((each, index) => ({ id: index + 1, ...columns(each) })),
    posts_meta: all.map(({ caption, alt }, index) => ({
      post_id: index + 1,
      feature_image_caption: caption,
      feature_image_alt: alt,
    })),
    posts_authors: links('authors').map(([post_id, author_id, sort_order]) => ({ post_id, author_id, sort_order })),
    posts_tags: links('tags').map(([post_id, tag_id, sort_order]) => ({ post_id, tag_id, sort_order })),
  };
  const file = new FormData();
  file.append(
    'importfile',
    new Blob([JSON.stringify({ db: [{ meta: { exported_on: 0, version: '6.0.0' }, data }] })], {
      type: 'application/json',
    }),
    'import.json',
  );
  return file;
}

/** Ghost imports in the background, all posts at once. */
async function waitUntilImported() {
  for (let left = 120; left > 0; left -= 1) {
    const { meta } = await admin('GET', '/posts/?limit=1&fields=id');
    if (meta.pagination.total === posts.length) return;
    await setTimeout(500);
  }
  throw new Error('Ghost did not import the posts.');
}

await send('POST', '/authentication/setup/', { setup: [{ ...owner, name: 'Owner', blogTitle: site }] });
await signIn();
// When a post is deleted, Ghost notifies every site that the post links to; a private Ghost doesn't.
await changeSettings({ is_private: true, password: owner.password });
for (const kind of ['posts', 'pages']) await removeDefaults(kind);
await changeSettings({ ...settings, is_private: false });
await admin('POST', '/db/', createImportFile());
await waitUntilImported();
const { integrations } = await send('POST', '/integrations/?include=api_keys', { integrations: [{ name: 'tests' }] });
const key = integrations[0].api_keys.find(({ type }) => type === 'content').secret;
console.log(JSON.stringify({ site: base, key }));
