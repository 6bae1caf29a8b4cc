/**
 * All that is tested, one stage after the other; a failing stage does not hide the next. Ends with `N passed, N failed`
 * over all stages: each check of types, lint and build counts as one, each test as one.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { hasFirefox } from './browser.mjs';
import { hasWebKit } from './webkit.mjs';

/** @type {[name: string, command: string, args: string[], environment?: Record<string, string>][]} */
const STAGES = [
  ['build', 'npm', ['run', '--silent', 'build']],
  ['types', 'npx', ['tsc', '-p', '.']],
  ['lint', 'npm', ['run', '--silent', 'test:lint']],
  ['package and pages', 'npm', ['run', '--silent', 'test:package']],
  ['widgets in the browser', 'npm', ['run', '--silent', 'test:browser']],
  ['stories', 'npm', ['run', '--silent', 'test:stories']],
  ['rates from the hosts that the library names', 'npm', ['run', '--silent', 'test:rates']],
  ['a real Eleventy', 'npm', ['run', '--silent', 'test:eleventy']],
];

/** Side by side: each has one page at a time. */
const others = [hasFirefox() && 'firefox', hasWebKit() && 'webkit'].filter(Boolean);
if (others.length > 0)
  STAGES.push([
    `the same in ${others.join(' and ')}`,
    'npm',
    ['run', '--silent', 'test:browser'],
    { BROWSERS: others.join() },
  ]);
if (others.length < 2) console.log('Left out: the same tests in Firefox or in WebKit, where they are not installed.');

/** The real servers come from Debian's packages, or are compiled with its tools: elsewhere their recorded answers, which all stages use, have to do. */
if (existsSync('/usr/bin/apt-get'))
  STAGES.push(
    ['a real WordPress', 'npm', ['run', '--silent', 'test:wordpress']],
    ['a real Ghost', 'npm', ['run', '--silent', 'test:ghost']],
  );
else console.log('Left out: the tests against a running WordPress and a running Ghost, which need Debian.');

/** The counts that a runner ends with: the web test runner's plain line, or Node's two. */
function countsOf(output) {
  const plain = [...output.matchAll(/^(\d+) passed, (\d+) failed(?:, \d+ skipped)?$/gm)].at(-1);
  if (plain) return { passed: Number(plain[1]), failed: Number(plain[2]) };
  const number = (word) => Number(new RegExp(`^\\W*${word} (\\d+)$`, 'm').exec(output)?.[1] ?? Number.NaN);
  const [passed, failed] = [number('pass'), number('fail')];
  return Number.isNaN(passed) ? undefined : { passed, failed };
}

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

/** A stage that broke before it could count, or that counted no failure and failed all the same, is one failure. */
function tally({ output, ok }) {
  const counts = countsOf(output) ?? { passed: ok ? 1 : 0, failed: 0 };
  return ok || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

const total = { passed: 0, failed: 0 };
for (const [name, command, args, environment] of STAGES) {
  console.log(`\n— ${name}`);
  const { passed, failed } = tally(await run(command, args, environment));
  total.passed += passed;
  total.failed += failed;
}

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
