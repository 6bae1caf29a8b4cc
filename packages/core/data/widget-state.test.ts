import { expect } from '@open-wc/testing';
import { PressError } from '../../data/model/errors.js';
import type { Loaded, ResourceState } from '../../data/model/resource.js';
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
    it(`${what}: ${states || 'none'}`, () =>
      expect(widgetStates(state, (data) => data.length === 0).join(' ')).to.equal(states));
  }
});
