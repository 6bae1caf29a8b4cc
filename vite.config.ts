import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { defineConfig, type EnvironmentOptions } from 'vite';
import { builtPieces } from './scripts/vite/built-pieces.mjs';
import { hiddenElements, ownNames, withoutGlobals } from './scripts/vite/changed-pages.mjs';
import { classicPieces } from './scripts/vite/classic-pieces.mjs';
import { compileTemplates } from './scripts/vite/compile-templates.mjs';
import { cutPieces } from './scripts/vite/cut-pieces.mjs';
import { minifyCode, minifyStyles, minifyTemplates, simplifyCode } from './scripts/vite/minify.mjs';
import { trimExifReader } from './scripts/vite/trim/exifreader.mjs';
import { trimLit } from './scripts/vite/trim/lit.mjs';
import { trimZod } from './scripts/vite/trim/zod.mjs';
import { pureDeclarations } from './scripts/vite/npm/pure-declarations.mjs';
import { packageParts } from './scripts/vite/npm/package-parts.mjs';
import { providedModules } from './scripts/vite/provided-modules.mjs';
import { isJoined } from './scripts/vite/npm/start-files.mjs';
import { bannerOf, nameLicenses, thirdParty, vendorEntries } from './scripts/vite/third-party.mjs';
import { withoutTrustedTypesPolicy } from './scripts/vite/trusted-types.mjs';

const widgets = readdirSync('packages').filter((name) => existsSync(`packages/${name}/define.ts`));
const { version, exports: exported } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  version: string;
  exports: Record<string, string | { default?: string }>;
};
const widgetEntries = Object.fromEntries(widgets.map((widget) => [widget, `packages/${widget}/define.ts`]));

/** The modules that the package exports, and the one that `ssr` imports for its effect. */
const packageEntries = Object.fromEntries(
  [...Object.values(exported), './dist/preload.js']
    .map((target) => (typeof target === 'string' ? target : (target.default ?? '')))
    .filter((file) => file.endsWith('.js'))
    .map((file) => file.slice('./dist/'.length, -'.js'.length))
    .map((name) => [name, `packages/${name}.ts`]),
);
const parts = packageParts(widgetEntries, packageEntries);

/**
 * The npm package, with `import()` where the source has it, so that bundlers include only what is used, and split where
 * a part is loaded later. Dependencies stay imports. Without source maps, which took two thirds of the package: the
 * modules are not minified, so they are what a debugger needs to show.
 */
const npm: EnvironmentOptions = {
  consumer: 'client',
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    minify: false,
    lib: { formats: ['es'], entry: packageEntries },
    rolldownOptions: {
      external: /^(lit|@lit|react)($|\/)/,
      preserveEntrySignatures: 'strict',
      output: parts.output,
    },
  },
};

/** The libraries that the npm package contains, one file each. */
const vendor: EnvironmentOptions = {
  consumer: 'client',
  build: {
    outDir: 'dist/vendor',
    emptyOutDir: false,
    target: 'es2022',
    minify: false,
    lib: { formats: ['es'], entry: vendorEntries },
    rolldownOptions: { input: vendorEntries, output: { banner: bannerOf } },
  },
};

/** `symbols` would give objects of exports a `Symbol.toStringTag`, which nothing reads. */
const small = { minify: true, generatedCode: { symbols: false } };

/** Everything in one file for a `<script>` tag: as a module and as a classic script. */
const cdn: EnvironmentOptions = {
  consumer: 'client',
  resolve: { conditions: ['module', 'browser', 'production'] },
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: true,
    target: 'es2022',
    lib: {
      name: 'PressElements',
      formats: ['es', 'iife'],
      entry: 'packages/cdn/all.ts',
      fileName: (format) => (format === 'es' ? 'press-elements.all.js' : 'press-elements.all.iife.min.js'),
    },
    minify: false,
    rolldownOptions: {
      output: { ...small, codeSplitting: false },
    },
  },
};

/** What the script tag loads: a few pieces, each a classic script. */
const pieces: EnvironmentOptions = {
  ...cdn,
  build: {
    ...cdn.build,
    outDir: 'dist/cdn/pieces',
    lib: {
      formats: ['es'],
      entry: {
        ...widgetEntries,
        all: 'packages/all.ts',
        loader: 'packages/cdn/loader.ts',
        more: 'packages/cdn/more.ts',
      },
    },
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      output: {
        ...small,
        entryFileNames: '[name].js',
        chunkFileNames: '[name].js',
        codeSplitting: cutPieces(widgetEntries),
      },
    },
  },
};

/** The script tag itself. */
const tag: EnvironmentOptions = {
  ...cdn,
  build: {
    ...cdn.build,
    emptyOutDir: false,
    lib: {
      formats: ['iife'],
      name: 'PressElementsTag',
      entry: 'packages/cdn/press-elements.ts',
      fileName: () => 'press-elements.js',
    },
    rolldownOptions: { output: { minify: false } },
  },
};

/** A separate file for the few pages that read credits from image files. */
const imageCredit: EnvironmentOptions = {
  ...cdn,
  build: {
    ...cdn.build,
    emptyOutDir: false,
    lib: { formats: ['es'], entry: 'packages/image-credit/image-credit.ts', fileName: () => 'image-credit.js' },
  },
};

export default defineConfig({
  plugins: [
    thirdParty(),
    parts.plugin,
    providedModules(),
    withoutTrustedTypesPolicy(),
    withoutGlobals(),
    hiddenElements(),
    ownNames(),
    trimExifReader(),
    trimLit(),
    trimZod(),
    minifyStyles(),
    minifyTemplates(),
    compileTemplates(),
    simplifyCode(),
    pureDeclarations(isJoined),
    minifyCode(),
    nameLicenses(),
    classicPieces(version),
    builtPieces(version),
  ],
  environments: { npm, vendor, cdn, imageCredit, pieces, tag },
  builder: {
    async buildApp(builder) {
      for (const name of ['npm', 'vendor', 'cdn', 'imageCredit', 'pieces', 'tag']) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
});
