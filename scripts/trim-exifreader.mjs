/**
 * Leaves out of the CDN file what exifreader can read beside IPTC and XMP: it asks one table of constants everywhere, and a
 * bundler that knows their values drops what they guard (13 KB brotli of exifreader 4.46.0). An npm install has the library whole.
 */

const WANTED = new Set(['USE_IPTC', 'USE_XMP', 'USE_JPEG', 'USE_PNG', 'USE_WEBP', 'USE_AVIF']);
/** What the licence asks of those who pass the library on in another form. */
const NOTICE = '\n/*! Contains ExifReader, MPL-2.0, source at https://github.com/mattiasw/ExifReader */\n';
const CONSTANT = /\bConstants\.(USE_\w+)/g;

/** @returns {import('vite').Plugin} */
export const trimExifReader = () => {
  const met = new Set();
  return {
    name: 'trim-exifreader',
    applyToEnvironment: ({ name }) => name === 'imageCredit',
    transform(code, id) {
      if (!id.includes('/exifreader/src/')) return undefined;
      const known = code.replace(CONSTANT, (_, name) => {
        met.add(name);
        return String(WANTED.has(name));
      });
      return { code: known, map: null };
    },
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') chunk.code += NOTICE;
    },
    buildEnd(error) {
      const missing = [...WANTED].filter((name) => !met.has(name));
      if (!error && missing.length > 0)
        this.error(`exifreader no longer has ${missing.join(', ')}: see how it is cut to size now.`);
    },
  };
};
