/** Runs each story of the built Storybook: it must render, its play function must pass, and axe must find nothing. */
import { expect, waitUntil } from '@open-wc/testing';
import { THEMES } from '../demo/themes.js';

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

const channelOf = (frame) => frame.contentWindow.__STORYBOOK_ADDONS_CHANNEL__;

/** Resolves with the story's error messages when it has ended. */
const finished = (frame) =>
  new Promise((resolve) => {
    const poll = setInterval(() => {
      const channel = channelOf(frame);
      const end = END_EVENTS.map((name) => channel?.last(name)).find(Boolean);
      if (!end) return;
      clearInterval(poll);
      resolve(errorsOf(channel, end));
    }, 20);
  });

function openStory(id, globals = '', viewMode = 'story') {
  const frame = Object.assign(document.createElement('iframe'), {
    width: 800,
    height: 600,
    src: `${base}/iframe.html?id=${id}&viewMode=${viewMode}&globals=${globals}`,
  });
  // All in view: widgets load what is near the viewport.
  Object.assign(frame.style, { position: 'fixed', insetBlockStart: 0, insetInlineStart: 0 });
  document.body.append(frame);
  return frame;
}

it('Storybook has stories', () => {
  expect(stories.length).to.be.greaterThan(0);
});

for (const { id, title, name } of stories) {
  it(`${title} / ${name}`, async function () {
    this.timeout(20_000);
    const frame = openStory(id);
    try {
      expect((await finished(frame)).join('\n')).to.equal('');
    } finally {
      frame.remove();
    }
  });
}

const overlap = (one, other) =>
  one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;

for (const width of [390, 1280])
  for (const { id, title } of stories.filter((story) => story.id.endsWith('--anatomy')))
    it(`${title} / Anatomy, ${width} px wide: no number covers another one or a text`, async function () {
      this.timeout(20_000);
      const frame = openStory(id);
      frame.width = width;
      try {
        expect((await finished(frame)).join('\n')).to.equal('');
        const { shadowRoot } = frame.contentDocument.querySelector('story-anatomy');
        const numbers = [...shadowRoot.querySelectorAll('.number')];
        const boxes = numbers.map((number) => number.getBoundingClientRect());
        const pairs = numbers.flatMap((number, index) =>
          numbers
            .filter((_, other) => other > index && overlap(boxes[index], boxes[other]))
            .map((other) => `${number.textContent} and ${other.textContent}`),
        );
        expect(pairs).to.deep.equal([]);
        for (const { left, right } of boxes) expect([left >= 0, right <= width]).to.deep.equal([true, true]);
      } finally {
        frame.remove();
      }
    });

const strips = (frame) => [...(frame.contentDocument?.querySelectorAll('press-suggested-articles') ?? [])];
const isEmptyStory = (strip) => strip.closest('[id^="story--"]').id.includes('--empty-');
const isShown = (strip) => isEmptyStory(strip) || strip.matches(':is(:state(ready), :state(loading), :state(error))');

for (const page of ['docs', 'guide'])
  it(`Suggested articles / ${page}: no example is empty because of another one`, async function () {
    this.timeout(30_000);
    const frame = openStory(`widgets-suggested-articles--${page}`, '', 'docs');
    // All in view: what is loaded later has been loaded, too.
    frame.height = 20_000;
    try {
      await waitUntil(() => strips(frame).length > 7 && strips(frame).every(isShown), 'all examples', {
        timeout: 25_000,
      });
    } finally {
      frame.remove();
    }
  });

const OTHER_LOOKS = {
  'in the dark': 'theme:dark',
  'from right to left': 'language:ar',
  'with forced colors': 'colors:forced',
};

for (const { id, title } of stories.filter((story) => story.id.endsWith('--default')))
  for (const [look, globals] of Object.entries(OTHER_LOOKS))
    it(`${title}, ${look}`, async function () {
      this.timeout(20_000);
      const frame = openStory(id, globals);
      try {
        expect((await finished(frame)).join('\n')).to.equal('');
      } finally {
        frame.remove();
      }
    });

for (const skin of Object.keys(THEMES))
  it(`Article page, in the skin ${skin}, with its rules and its tokens`, async function () {
    this.timeout(20_000);
    const frame = openStory('article-page--default', `skin:${skin}`);
    try {
      expect((await finished(frame)).join('\n')).to.equal('');
      const { document, getComputedStyle } = frame.contentWindow;
      const styleOf = (selector) => getComputedStyle(document.querySelector(selector));
      const family = styleOf('press-author-bio').getPropertyValue('--press-font-family').replaceAll("'", '"');
      expect(family).to.not.equal('');
      expect(styleOf('press-author-bio').fontFamily).to.equal(family);
    } finally {
      frame.remove();
    }
  });
