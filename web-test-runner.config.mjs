import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { respond } from './demo/site/responses.mjs';
import { chrome, firefox } from './scripts/browser.mjs';
import { webkit } from './scripts/webkit.mjs';
import { accessibilityPlugin } from './test/accessibility-plugin.mjs';
import { respondWithBankTable } from './test/banks.mjs';
import { respondWithEventStream } from './test/event-streams.mjs';
import { respondWithFault } from './test/faults.mjs';
import { respondWithImage } from './test/images.mjs';

/** Serves real rates, recorded WordPress responses, bank tables, faults and streams on the tests' own origin. */
async function site(context, next) {
  if (await respondWithEventStream(context)) return;
  const url = new URL(context.originalUrl, `http://${context.host}`);
  const reply =
    (await respondWithFault(url, context.headers)) ??
    (await respondWithBankTable(url)) ??
    (await respondWithImage(url, context.headers)) ??
    (await respond(url));
  if (!reply) return next();
  context.status = reply.status;
  context.set(reply.headers);
  context.body = reply.body;
}

/** Each page has its own window, because pages run at the same time and a tab in the background gets no frames. */
async function pageInOwnWindow({ context }) {
  const own = await context.browser().createBrowserContext();
  return own.newPage();
}

const BROWSERS = {
  chromium: () => chromeLauncher({ launchOptions: chrome(), createPage: pageInOwnWindow }),
  // The same launcher controls Firefox over WebDriver BiDi, one page at a time.
  firefox: () => Object.assign(chromeLauncher({ launchOptions: firefox(), concurrency: 1 }), { name: 'Firefox' }),
  webkit,
};

/** Prints `N passed, N failed` on the last line, and the number of tests that the browser skipped. */
const plainSummary = {
  onTestRunFinished({ sessions }) {
    const count = { passed: 0, failed: 0, skipped: 0 };
    const resultOf = ({ skipped, passed }) => {
      if (skipped) return 'skipped';
      return passed ? 'passed' : 'failed';
    };
    const add = (suite) => {
      for (const test of suite?.tests ?? []) count[resultOf(test)]++;
      for (const inner of suite?.suites ?? []) add(inner);
    };
    for (const session of sessions) {
      add(session.testResults);
      if (!session.passed && session.errors?.length) count.failed++;
    }
    const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
    process.on('exit', () => console.log(`${count.passed} passed, ${count.failed} failed${skipped}`));
  },
};

/** A launcher that runs a file again after a crash has to change the runner's sessions. */
const sessionsForLaunchers = {
  start({ browsers, sessions }) {
    for (const browser of browsers) browser.setSessions?.(sessions);
  },
};

export default {
  files: 'packages/**/*.test.ts',
  nodeResolve: { exportConditions: ['browser', 'development'] },
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)) }),
    a11ySnapshotPlugin(),
    accessibilityPlugin(),
  ],
  middleware: [site],
  browsers: (process.env.BROWSERS ?? 'chromium').split(',').map((name) => BROWSERS[name]()),
  concurrency: 2,
  browserStartTimeout: 90_000, // a browser that crashes at its start is started again
  testsFinishTimeout: 600_000, // all stories are one file
  testFramework: { config: { timeout: '10000', forbidOnly: Boolean(process.env.CI) } },
  reporters: [
    defaultReporter({ reportTestProgress: !process.env.CI && process.stdout.isTTY }),
    plainSummary,
    sessionsForLaunchers,
  ],
  filterBrowserLogs: ({ args }) => !args.some((arg) => typeof arg === 'string' && arg.includes('Lit is in dev mode')),
  coverageConfig: { include: ['packages/**/*.ts'], exclude: ['**/*.test.ts'], reporters: ['text-summary'] },
};
