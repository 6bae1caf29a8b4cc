/** Runs each story of the built Storybook: it must render, its play function must pass, and axe must find nothing. */
import { expect } from '@open-wc/testing';

const base = '/storybook-static';
const { entries } = await (await fetch(`${base}/index.json`)).json();
const stories = Object.values(entries).filter(({ type }) => type === 'story');

/** `storyFinished` reports success even if the play function threw an error. These events report the error. */
const FAILURE_EVENTS = [
  'playFunctionThrewException',
  'unhandledErrorsWhilePlaying',
  'storyThrewException',
  'storyErrored',
  'storyMissing',
];
const END_EVENTS = ['storyFinished', 'storyErrored', 'storyMissing'];

function failureMessages(channel) {
  const messages = [];
  for (const name of FAILURE_EVENTS) {
    const errors = (channel.last(name) ?? []).flat();
    for (const error of errors) messages.push(`${name}: ${error?.message ?? JSON.stringify(error)}`);
  }
  return messages;
}

function reportMessages({ type, result }) {
  if (type !== 'a11y') return [JSON.stringify(result)];
  return result.violations.map(({ id, nodes }) => `a11y ${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Error messages of a story; empty if it passed. */
function errorsOf(channel, [end]) {
  const failedReports = (end.reporters ?? []).filter(({ status }) => status === 'failed');
  const errors = [...failureMessages(channel), ...failedReports.flatMap(reportMessages)];
  return end.status === 'error' && errors.length === 0 ? ['ended with an error'] : errors;
}

/** Resolves with the story's error messages when it has ended. */
const finished = (frame) =>
  new Promise((resolve) => {
    const poll = setInterval(() => {
      const channel = frame.contentWindow.__STORYBOOK_ADDONS_CHANNEL__;
      const end = END_EVENTS.map((name) => channel?.last(name)).find(Boolean);
      if (!end) return;
      clearInterval(poll);
      resolve(errorsOf(channel, end));
    }, 20);
  });

it('Storybook has stories', () => {
  expect(stories.length).to.be.greaterThan(0);
});

for (const { id, title, name } of stories) {
  it(`${title} / ${name}`, async function () {
    this.timeout(20_000);
    const frame = Object.assign(document.createElement('iframe'), {
      width: 800,
      height: 600,
      src: `${base}/iframe.html?id=${id}&viewMode=story`,
    });
    document.body.append(frame);
    try {
      expect((await finished(frame)).join('\n')).to.equal('');
    } finally {
      frame.remove();
    }
  });
}
