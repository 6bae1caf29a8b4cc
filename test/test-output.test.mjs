/** The end of `npm test`: which files it runs once more, and which counts it adds up. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countsOfStage, failedFilesIn, failedTestsNamedIn, failuresIn, reportOf } from '../scripts/test-output.mjs';

/** As the web test runner writes it for two browsers: with the codes that move the cursor of a terminal. */
const START_OF_FILE = '\u001B[2K\u001B[1A\u001B[2K\u001B[G';
const BROWSERS = `
${START_OF_FILE}packages/data/client/retries.test.ts:

 🚧 404 network requests:
    - fault/404

${START_OF_FILE}packages/data/client/faults.test.ts:

 ❌ a server > that is slow > keeps the rates
      Error: no
        at packages/data/client/faults.test.ts:3:33

 ❌ a server > that fails > keeps the rates (failed on WebKit)
      Error: no
        at packages/data/client/faults.test.ts:2:88

Finished running tests in 6.4s with 3 failed tests.


5 passed, 3 failed
`;

const NODE = `▶ the box to copy from
  ✖ opens (27.1ms)
  ✔ closes (3.2ms)
ℹ tests 2
ℹ pass 1
ℹ fail 1

✖ failing tests:

test at test/builder.test.mjs:12:3
✖ opens (27.1ms)
  AssertionError [ERR_ASSERTION]: no
`;

describe('the output of a stage', () => {
  it('names the files with a failed test, not those that logged something', () => {
    assert.deepEqual(failedFilesIn(BROWSERS), ['packages/data/client/faults.test.ts']);
  });

  it('names the files of Node’s tests', () => {
    assert.deepEqual(failedFilesIn(NODE), ['test/builder.test.mjs']);
  });

  it('reports each failed test with the message below it', () => {
    assert.deepEqual(reportOf(NODE), ['  ✖ opens (27.1ms)', '✖ opens (27.1ms)\n  AssertionError [ERR_ASSERTION]: no']);
    assert.ok(reportOf(BROWSERS).includes(' ❌ a server > that is slow > keeps the rates\n      Error: no'));
    const [, shortened] = reportOf(`✖ a page\n  Error: ${'a'.repeat(999)}`)[0].split('\n');
    assert.equal(shortened.length, '  Error'.length + 300);
  });

  it('counts a test for each browser in which it failed', () => {
    assert.equal(failedTestsNamedIn(failuresIn(BROWSERS), 2), countsOfStage({ output: BROWSERS, ok: false }).failed);
    assert.equal(failedTestsNamedIn([' ❌ a test (failed on Chromium, Firefox and WebKit)'], 4), 3);
    assert.equal(failedTestsNamedIn(failuresIn('✖ a test'), undefined), 1);
  });

  it('has the counts of its last line, or of Node', () => {
    assert.deepEqual(countsOfStage({ output: BROWSERS, ok: false }), { passed: 5, failed: 3 });
    assert.deepEqual(countsOfStage({ output: NODE, ok: false }), { passed: 1, failed: 1 });
  });

  it('is one failure if it ended with an error without a count', () => {
    assert.deepEqual(countsOfStage({ output: 'error TS2304', ok: false }), { passed: 0, failed: 1 });
    assert.deepEqual(countsOfStage({ output: '7 passed, 0 failed', ok: false }), { passed: 7, failed: 1 });
    assert.deepEqual(countsOfStage({ output: '', ok: true }), { passed: 1, failed: 0 });
  });
});
