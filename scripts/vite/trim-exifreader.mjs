/**
 * Removes the parts of exifreader that read other metadata than IPTC and XMP from the CDN file (13 KB brotli of
 * exifreader
 * 4.46.0). exifreader checks constants before it uses each part; with their values inserted, the bundler removes unused
 * parts. The npm package uses the whole library.
 */

const WANTED = new Set(['USE_IPTC', 'USE_XMP', 'USE_JPEG', 'USE_PNG', 'USE_WEBP', 'USE_AVIF']);
/** The license requires this notice when the library is distributed in another form. */
const NOTICE = '\n/*! Contains ExifReader, MPL-2.0, source at https://github.com/mattiasw/ExifReader */\n';
const CONSTANT = /\bConstants\.(USE_\w+)/g;

/** @returns {import('vite').Plugin} */
export const trimExifReader = () => {
  const found = new Set();
  return {
    name: 'trim-exifreader',
    applyToEnvironment: ({ name }) => name === 'imageCredit',
    transform(code, id) {
      if (!id.includes('/exifreader/src/')) return undefined;
      const withValues = code.replace(CONSTANT, (_, name) => {
        found.add(name);
        return String(WANTED.has(name));
      });
      return { code: withValues, map: null };
    },
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') chunk.code += NOTICE;
    },
    buildEnd(error) {
      const missing = [...WANTED].filter((name) => !found.has(name));
      if (!error && missing.length > 0)
        this.error(`exifreader no longer contains ${missing.join(', ')}: update this script.`);
    },
  };
};
