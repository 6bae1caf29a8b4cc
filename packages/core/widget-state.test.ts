import { expect } from '@open-wc/testing';
import { PressError } from '../data/errors.js';
import type { Loaded, ResourceState } from '../data/resource.js';
import { describeState } from './debug.js';
import { widgetStates } from './widget-state.js';

const some: Loaded<string[]> = { data: ['a'], problems: [], source: 'data' };
const none: Loaded<string[]> = { ...some, data: [] };
const error = new PressError('http', 'The server answered 500.', { status: 500 });

describe('the states of a widget', () => {
  const TABLE: readonly [string, ResourceState<string[]>, string][] = [
    ['that asks for nothing', { status: 'idle' }, ''],
    ['that waits for its first answer', { status: 'loading' }, 'loading'],
    ['that waits for the next answer', { status: 'loading', last: some }, 'ready'],
    ['that waits for the next answer, and has nothing to show', { status: 'loading', last: none }, 'empty'],
    ['that has its answer', { status: 'ready', loaded: some }, 'ready'],
    ['that was answered with nothing', { status: 'ready', loaded: none }, 'empty'],
    ['that failed', { status: 'failed', error }, 'error'],
    ['that failed and shows old data', { status: 'failed', error, last: some }, 'ready stale error'],
    ['that failed and was empty before', { status: 'failed', error, last: none }, 'empty stale error'],
  ];
  for (const [what, state, states] of TABLE) {
    it(`${what}: ${states || 'none'}`, () => expect(widgetStates(state, (data) => data.length === 0).join(' ')).to.equal(states));
  }
});

describe('what debug says', () => {
  it('is nothing while all is well', () => expect(describeState({ status: 'ready', loaded: some })).to.equal(''));

  it('is one line for each part that was left out, with the file it was in', () => {
    const problems = [{ path: 'rates[2].rate', expected: 'a number', got: '"n/a"' }, { path: '', expected: 'an object', got: 'null' }];
    const loaded = { ...some, problems, url: undefined };
    expect(describeState({ status: 'ready', loaded })).to.equal('rates[2].rate: expected a number, got "n/a"\nexpected an object, got null');
    const failed = new PressError('schema', 'Nothing fits.', { url: 'https://news.example/data/rates.json?v=1#x', problems });
    expect(describeState({ status: 'failed', error: failed }).split('\n')[0]).to.equal('rates.json: rates[2].rate: expected a number, got "n/a"');
  });

  it('names the address and the likely mend', () => {
    const text = describeState({ status: 'failed', error: new PressError('network', 'No answer.', { url: 'https://news.example/x' }) });
    expect(text).to.contain('No answer.\nhttps://news.example/x\n').and.to.contain('Access-Control-Allow-Origin');
  });

  it('bears an error whose address is none', () => {
    const problems = [{ path: 'a', expected: 'b', got: 'c' }];
    expect(describeState({ status: 'failed', error: new PressError('schema', 'x', { url: 'no address', problems }) })).to.contain('no address: a: expected b, got c');
  });
});
