/**
 * Runs all tests, one stage after the other, also after a stage has failed. Files with a failed test are run once more,
 * alone, and the end of the output names what failed, and what failed again. The last line is `N passed, N failed` for
 * all stages. The build, the types and lint are one check each.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { hasFirefox } from './browser.mjs';
import { countsOfStage, failedFilesIn, failedTestsNamedIn, failuresIn, reportOf } from './test-output.mjs';
import { hasWebKit } from './webkit.mjs';

/** @type {[name: string, command: string, args: string[], environment?: Record<string, string>][]} */
const STAGES = [
  ['build', 'npm', ['run', '--silent', 'build']],
  ['types', 'npx', ['tsc', '-p', '.']],
  ['lint', 'npm', ['run', '--silent', 'test:lint']],
  ['package and pages', 'npm', ['run', '--silent', 'test:package']],
  ['pages of many systems and languages', 'npm', ['run', '--silent', 'test:pages']],
  ['widgets in the browser', 'npm', ['run', '--silent', 'test:browser']],
  ['stories', 'npm', ['run', '--silent', 'test:stories']],
  ['stories on a static host', 'npm', ['run', '--silent', 'test:host']],
  ['screenshots of the stories', 'node', ['stories/screenshots/run.mjs']],
  ['rates from the hosts that the library names', 'npm', ['run', '--silent', 'test:rates']],
  ['a real Eleventy', 'npm', ['run', '--silent', 'test:eleventy']],
];

/** Both run at the same time, each with one page at a time. */
const others = [hasFirefox() && 'firefox', hasWebKit() && 'webkit'].filter(Boolean);
if (others.length > 0)
  STAGES.push([
    `widgets in ${others.join(' and ')}`,
    'npm',
    ['run', '--silent', 'test:browser'],
    { BROWSERS: others.join() },
  ]);
if (others.length < 2) console.log('Skipped: the same tests in Firefox or WebKit, because they are not installed.');

/** The real servers need Debian's packages or compilers. On other systems, only their recorded responses are tested. */
if (existsSync('/usr/bin/apt-get'))
  STAGES.push(
    ['a real WordPress', 'npm', ['run', '--silent', 'test:wordpress']],
    ['a real Ghost', 'npm', ['run', '--silent', 'test:ghost']],
  );
else console.log('Skipped: the tests with a real WordPress and a real Ghost, which need Debian.');

STAGES.push(['applications in each framework', 'npm', ['run', '--silent', 'test:examples']]);

/** If more files fail, the reason is not a busy machine. */
const MAX_FILES_AGAIN = 5;

function run(command, args, environment) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      env: { ...process.env, ...environment, FORCE_COLOR: '0' },
    });
    let output = '';
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      from.on('data', (part) => {
        output += part;
        to.write(part);
      });
    }
    child.on('close', (status) => resolve({ output, ok: status === 0 }));
  });
}

/** Runs files again, alone: those of Node, or those that the web test runner opens in browsers. */
function runAgain(files, environment) {
  const [first] = files;
  if (first.endsWith('.ts') || first === 'stories/stories.test.mjs')
    return run('npx', ['wtr', '--files', ...files], environment);
  return run('node', ['--test', '--test-concurrency=1', '--test-reporter=spec', ...files], environment);
}

const total = { passed: 0, failed: 0 };
const summary = [];
for (const [name, command, args, environment] of STAGES) {
  console.log(`\n— ${name}`);
  const start = Date.now();
  const result = await run(command, args, environment);
  let { passed, failed } = countsOfStage(result);
  const report = reportOf(result.output);
  const browsers = environment?.BROWSERS.split(',').length;
  // A browser that crashed has no failed test with a name: its stage is not run again.
  const files =
    failed > 0 && failedTestsNamedIn(failuresIn(result.output), browsers) >= failed ? failedFilesIn(result.output) : [];
  // Thousands of tests measure time, and the machine may have been busy. One that fails twice has failed.
  if (files.length > 0 && files.length <= MAX_FILES_AGAIN) {
    console.log(`\n— ${name}, once more: ${files.join(', ')}`);
    const again = await runAgain(files, environment);
    const failedAgain = Math.min(failed, countsOfStage(again).failed);
    passed += failed - failedAgain;
    failed = failedAgain;
    const stillFailing = reportOf(again.output);
    report.push(
      `  ${files.join(', ')}, run once more: ${stillFailing.length > 0 ? 'failed' : 'passed'}`,
      ...stillFailing,
    );
  }
  total.passed += passed;
  total.failed += failed;
  summary.push(`${name}: ${passed} passed, ${failed} failed, ${Math.round((Date.now() - start) / 1000)} s`);
  summary.push(...report);
}

console.log(`\n${summary.join('\n')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
