/**
 * Removes the parts of exifreader that read other metadata than IPTC and XMP (13 KB brotli of exifreader 4.46.0).
 * exifreader checks constants before it uses each part; with their values inserted, the bundler removes unused parts.
 */

const WANTED = new Set(['USE_IPTC', 'USE_XMP', 'USE_JPEG', 'USE_PNG', 'USE_WEBP', 'USE_AVIF']);
const CONSTANT = /\bConstants\.(USE_\w+)/g;

/** @returns {import('vite').Plugin} */
export const trimExifReader = () => {
  const found = new Set();
  return {
    name: 'trim-exifreader',
    applyToEnvironment: ({ name }) => name === 'imageCredit' || name === 'vendor',
    transform(code, id) {
      if (!id.includes('/exifreader/src/')) return undefined;
      const withValues = code.replace(CONSTANT, (_, name) => {
        found.add(name);
        return String(WANTED.has(name));
      });
      return { code: withValues, map: null };
    },
    buildEnd(error) {
      const missing = [...WANTED].filter((name) => !found.has(name));
      if (!error && missing.length > 0)
        this.error(`exifreader no longer contains ${missing.join(', ')}: update this script.`);
    },
  };
};
