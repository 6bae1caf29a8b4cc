/** Reads the output of the test runners: how many tests passed and failed, their names, and the files they are in. */
import { stripVTControlCharacters } from 'node:util';

/** Reads the counts at the end of the output: the web test runner's line, or Node's two lines. */
function countsOf(output) {
  const plain = [...output.matchAll(/^(\d+) passed, (\d+) failed(?:, \d+ skipped)?$/gm)].at(-1);
  if (plain) return { passed: Number(plain[1]), failed: Number(plain[2]) };
  const number = (word) => Number(new RegExp(`^\\W*${word} (\\d+)$`, 'm').exec(output)?.[1] ?? Number.NaN);
  const passed = number('pass');
  const failed = number('fail');
  return Number.isNaN(passed) ? undefined : { passed, failed };
}

/** A stage that ended with an error but counted no failure is one failure. */
export function countsOfStage({ output, ok }) {
  const counts = countsOf(output) ?? { passed: ok ? 1 : 0, failed: 0 };
  if (ok || counts.failed > 0) return counts;
  return { ...counts, failed: 1 };
}

/** Node's and the screenshots' ✖, the web test runner's 𐄂 and ❌. */
const FAILURE = /^ *(?:✖(?! failing tests)|𐄂|❌|not ok)/u;

/** The lines with the name of a failed test. */
export const failuresIn = (output) => [...new Set(output.split('\n').filter((line) => FAILURE.test(line)))];

/** The first line of an error's message. It may contain a whole page. */
const MESSAGE = /^\s+\S*Error\b.{0,300}/;

/** The lines with the name of a failed test, each with the message below it. */
export function reportOf(output) {
  const lines = output.split('\n');
  const reports = lines.flatMap((line, index) => {
    if (!FAILURE.test(line)) return [];
    const [message] = MESSAGE.exec(lines[index + 1] ?? '') ?? [];
    return message ? `${line}\n${message}` : line;
  });
  return [...new Set(reports)];
}

/**
 * The number of failed tests that have a name in these lines. Of several browsers, the web test runner names those in
 * which a test failed, but none if it failed in all.
 */
export function failedTestsNamedIn(failures, browsers = 1) {
  const failedIn = (line) => /\(failed on (.+)\)$/.exec(line)?.[1].split(/, | and /).length ?? browsers;
  return failures.reduce((sum, line) => sum + failedIn(line), 0);
}

/**
 * The heading above what a runner writes about a file: the web test runner's is its name, also if the file has logged
 * something and nothing failed. Node writes `test at file:line:column` above each failed test.
 */
const HEADING = /^(?:test at )?((?:\w\S*\/)?[\w.-]+\.test\.(?:ts|mjs)):[\d:]*$/;

/** The files with a failed test. */
export function failedFilesIn(output) {
  const files = new Set();
  let file;
  for (const line of stripVTControlCharacters(output).split('\n')) {
    file = HEADING.exec(line)?.[1] ?? file;
    if (file && FAILURE.test(line)) files.add(file);
  }
  return [...files];
}
