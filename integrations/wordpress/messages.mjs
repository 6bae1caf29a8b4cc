/** The texts of the library that PHP writes, too: a reader without JavaScript sees the same words. */
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

const LANGUAGES = ['ru', 'kk', 'ky', 'uz', 'tg', 'tk'];
const KEYS = [
  'asOf',
  'imageSource',
  'moreArticlesBy',
  'moreArticlesByAll',
  'nameWithheld',
  'outdated',
  'reportingFrom',
  'source',
  'sponsored',
  'suggestedArticles',
  'whyNoByline',
];

const source = [
  "export { en } from './messages/en.js';",
  ...LANGUAGES.map((language) => `export * as ${language} from './translations/${language}.js';`),
].join('\n');

/** By language and name. */
export async function messagesJson() {
  const resolveDir = fileURLToPath(new URL('../../packages/core/i18n/', import.meta.url));
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir },
    bundle: true,
    format: 'esm',
    write: false,
  });
  const modules = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  );
  const pick = (messages) => Object.fromEntries(KEYS.map((key) => [key, messages[key]]));
  return Object.fromEntries(
    Object.entries(modules).map(([language, exported]) => [language, pick(exported.messages ?? exported)]),
  );
}
