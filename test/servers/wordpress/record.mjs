// node test/servers/wordpress/record.mjs BASE SEED_JSON [OUT]
// Saves responses of the running server to demo/wordpress/.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { responseKey } from './response-key.mjs';

const [base, seedFile, out = join(import.meta.dirname, '../../../demo/wordpress')] = process.argv.slice(2);
if (!base || !seedFile) throw new Error('usage: record.mjs BASE SEED_JSON [OUT]');
const seed = JSON.parse(await readFile(seedFile, 'utf8'));
const { posts, media, users } = seed;

// WordPress echoes the Origin header of the request; a server that replays the responses does the same.
const requestOrigin = 'https://reader.example';
const recordedHeaders = /^(content-type|link|vary|x-wp-total|x-wp-totalpages|access-control-.*)$/;
const embed = '_embed=author,wp:featuredmedia,wp:term';
const fields =
  '_fields=id,date_gmt,link,title,excerpt,content.protected,categories,tags,featured_media,' +
  'coauthors,authors,_links,_embedded';
const api = '/wp-json/wp/v2';
const main = posts['central-asia-israel'];

async function request(path) {
  const response = await fetch(base + path, { headers: { origin: requestOrigin } });
  const headers = Object.fromEntries([...response.headers].filter(([name]) => recordedHeaders.test(name)));
  return { status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) };
}

async function save(file, body) {
  await mkdir(dirname(join(out, file)), { recursive: true });
  await writeFile(join(out, file), body);
  return file;
}

await rm(join(out, 'responses'), { recursive: true, force: true });
await rm(join(out, 'uploads'), { recursive: true, force: true });

const { categories, tags } = await fetch(`${base}${api}/posts/${main}`).then((response) => response.json());
const list = (query) => `${api}/posts?${query}&${embed}&${fields}`;
const one = (slug) => `${api}/posts/${posts[slug]}?${embed}&${fields}`;

const requests = {
  article: one('central-asia-israel'),
  'article-full': `${api}/posts/${main}?_embed`,
  'related-by-tags': list(`tags=${tags.join(',')}&exclude=${main}&per_page=6`),
  'related-by-categories': list(`categories=${categories.join(',')}&exclude=${main}&per_page=6`),
  latest: list(`exclude=${main}&per_page=6`),
  'posts-3': list('per_page=3'),
  'posts-full': `${api}/posts?_embed&per_page=10`,
  'user-davide': `${api}/users/${users.davide}`,
  'user-aizada': `${api}/users/${users.aizada}`,
  'user-timur': `${api}/users/${users.timur}`,
  'user-without-posts': `${api}/users/${users.nobody}`,
  'media-hero': `${api}/media/${media['empty-chairs']}`,
  'post-missing': `${api}/posts/999999?${embed}&${fields}`,
  'post-missing-plain': `${api}/posts/999999`,
  'title-markup': one('bazaar-prices'),
  'title-entities': one('att-qa'),
  'title-quotes': one('som-slides'),
  'title-empty': one('no-title'),
  'title-rtl': one('rtl-title'),
  'title-long': one('emoji-long'),
  'post-protected': one('locked'),
  'post-draft': one('draft'),
  'post-without-image': one('no-image'),
};

const index = {
  origin: new URL(base).origin,
  requestOrigin,
  wordpress: seed.wordpress,
  ids: { posts, media, users, categories: seed.categories },
  responses: {},
  pages: {},
  uploads: {},
};

const pictures = new Map();
for (const [name, path] of Object.entries(requests)) {
  const { status, headers, body } = await request(path);
  const file = await save(`responses/${name}.json`, body);
  index.responses[responseKey(path)] = { file, status, headers };
  console.log(status, name, body.length);
  const data = JSON.parse(body);
  for (const post of Array.isArray(data) ? data : [data]) {
    for (const image of post._embedded?.['wp:featuredmedia'] ?? []) pictures.set(image.id, image);
  }
}

// The page's own <link> elements, from which a page's API is discovered; without styles and scripts.
const { link } = await fetch(`${base}${api}/posts/${main}?_fields=link`).then((response) => response.json());
const page = await request(new URL(link).pathname);
const head = /<head>([\s\S]*?)<\/head>/.exec(page.body.toString('utf8'))[1];
const links = head.match(/<link\b[^>]*>/g).filter((tag) => !/rel=["'](stylesheet|modulepreload|preload)/.test(tag));
index.pages[new URL(link).pathname] = {
  file: await save('head-links.html', `${links.join('\n')}\n`),
  status: page.status,
  headers: page.headers,
};

// Only the pictures of the demo's own articles: the edge cases are only parsed, never shown.
const wanted = new Set();
const demo = Object.entries(media).filter(
  ([name]) => !['som-note', 'bazaar', 'credit-only', 'cyrillic', 'small'].includes(name),
);
for (const [name, id] of demo) {
  const image = pictures.get(id);
  if (!image) throw new Error(`no response contains the picture ${name}`);
  for (const size of ['medium', 'medium_large', 'large', 'full'])
    wanted.add(image.media_details.sizes[size].source_url);
}
const davide = JSON.parse(await readFile(join(out, 'responses/user-davide.json'), 'utf8'));
wanted.add(Object.values(davide.avatar_urls)[0]);
let bytes = 0;
for (const url of wanted) {
  const { pathname } = new URL(url);
  const { status, headers, body } = await request(pathname);
  if (status !== 200) throw new Error(`${status} ${pathname}`);
  const file = await save(pathname.replace('/wp-content/', ''), body);
  index.uploads[pathname] = { file, type: headers['content-type'] };
  bytes += body.length;
}
console.log(`${wanted.size} pictures, ${bytes} bytes`);

await save('index.json', `${JSON.stringify(index, null, 2)}\n`);
