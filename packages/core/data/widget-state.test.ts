import { expect } from '@open-wc/testing';
import { PressError } from '../../data/model/errors.js';
import type { Loaded, ResourceState } from '../../data/model/resource.js';
import { widgetStates } from './widget-state.js';

const some: Loaded<string[]> = { data: ['a'], problems: [], source: 'data' };
const none: Loaded<string[]> = { ...some, data: [] };
const error = new PressError('http', 'The server answered 500.', { status: 500 });

describe('the states of a widget', () => {
  const TABLE: readonly [string, ResourceState<string[]>, string][] = [
    ['that loads nothing', { status: 'idle' }, ''],
    ['during the first load', { status: 'loading' }, 'loading'],
    ['during a later load', { status: 'loading', last: some }, 'ready'],
    ['during a later load, with nothing to show', { status: 'loading', last: none }, 'empty'],
    ['with data', { status: 'ready', loaded: some }, 'ready'],
    ['with an empty response', { status: 'ready', loaded: none }, 'empty'],
    ['after an error', { status: 'failed', error }, 'error'],
    ['after an error, with older data', { status: 'failed', error, last: some }, 'ready stale error'],
    ['after an error, with an older empty response', { status: 'failed', error, last: none }, 'empty stale error'],
  ];
  for (const [title, state, states] of TABLE) {
    it(`${title}: ${states || 'none'}`, () =>
      expect(widgetStates(state, (data) => data.length === 0).join(' ')).to.equal(states));
  }
});
