/** Style sheets in the CDN files without the white space and comments that they are read with. */
import { transform } from 'esbuild';

const SHEET = /css`([^`]*)`/g;

/** Vite hands over JavaScript: a backslash in the text stands for itself there twice. */
async function minified([whole, text]) {
  const { code } = await transform(text.replaceAll('\\\\', '\\'), { loader: 'css', minify: true, target: 'es2022' });
  return [whole, `css\`${code.trim().replaceAll('\\', '\\\\')}\``];
}

/** @returns {import('vite').Plugin} */
export const minifyStyles = () => ({
  name: 'minify-styles',
  applyToEnvironment: ({ name }) => name === 'cdn',
  async transform(code, id) {
    if (!/\.styles\.ts$/.test(id)) return undefined;
    if (/css`[^`]*\$\{/.test(code)) this.error(`${id}: a style sheet is one plain text, so that it can be made smaller here.`);
    const sheets = await Promise.all([...code.matchAll(SHEET)].map(minified));
    return { code: sheets.reduce((rest, [from, to]) => rest.replace(from, () => to), code), map: null };
  },
});
