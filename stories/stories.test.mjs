/** Runs every story of the built Storybook: it must render, its play function pass, and axe find nothing. */
import { expect } from '@open-wc/testing';

const base = '/storybook-static';
const { entries } = await (await fetch(`${base}/index.json`)).json();
const stories = Object.values(entries).filter(({ type }) => type === 'story');

/** `storyFinished` says success even where the play function threw: these say what happened. */
const FAILURES = [
  'playFunctionThrewException',
  'unhandledErrorsWhilePlaying',
  'storyThrewException',
  'storyErrored',
  'storyMissing',
];
const ENDS = ['storyFinished', 'storyErrored', 'storyMissing'];

const thrown = (channel) =>
  FAILURES.flatMap((name) =>
    (channel.last(name) ?? []).flat().map((error) => `${name}: ${error?.message ?? JSON.stringify(error)}`),
  );

const violations = (report) =>
  report.type === 'a11y'
    ? report.result.violations.map(({ id, nodes }) => `a11y ${id}: ${nodes.map(({ html }) => html).join(' ')}`)
    : [JSON.stringify(report.result)];

function outcome(channel, [end]) {
  const failed = (end.reporters ?? []).filter(({ status }) => status === 'failed').flatMap(violations);
  const found = [...thrown(channel), ...failed];
  return end.status === 'error' && found.length === 0 ? ['ended in error'] : found;
}

const finished = (frame) =>
  new Promise((resolve) => {
    const poll = setInterval(() => {
      const channel = frame.contentWindow.__STORYBOOK_ADDONS_CHANNEL__;
      const end = ENDS.map((name) => channel?.last(name)).find(Boolean);
      if (!end) return;
      clearInterval(poll);
      resolve(outcome(channel, end));
    }, 20);
  });

it('has stories to run', () => {
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
