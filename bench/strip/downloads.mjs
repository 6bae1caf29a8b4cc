/** Measures the scripts and styles that each contender downloads, without the articles: minified, brotli. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';

const IMPORTS = {
  'press-elements/suggested-articles alone': "import '../dist/suggested-articles/define.js';",
  'swiper/element': `import style from 'swiper/element/css/navigation' with { type: 'text' };
    import { register } from 'swiper/element';
    import { Navigation } from 'swiper/modules';
    register();
    globalThis.x = [Navigation, style];`,
  'embla-carousel': "import embla from 'embla-carousel'; globalThis.x = embla;",
  'Web Awesome': `import '@awesome.me/webawesome/dist/components/carousel/carousel.js';
    import '@awesome.me/webawesome/dist/components/carousel-item/carousel-item.js';`,
};

async function bundledBytes(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL('../', import.meta.url)) },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    conditions: ['production', 'browser', 'module'],
  });
  return brotliCompressSync(outputFiles[0].contents).length;
}

/** @returns {Promise<readonly (readonly [name: string, bytes: number])[]>} */
export async function measureDownloads() {
  const cdn = readFileSync(new URL('../../dist/cdn/press-elements.all.js', import.meta.url));
  const others = await Promise.all(
    Object.entries(IMPORTS).map(async ([name, contents]) => [name, await bundledBytes(contents)]),
  );
  return [['press-elements, the CDN file: all four widgets', brotliCompressSync(cdn).length], ...others];
}
