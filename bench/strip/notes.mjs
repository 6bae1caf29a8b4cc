/** Explains the tables of the strip's results. */

/** @param {{ taps: number, busyMs: number }} measurement */
export const notes = ({ taps, busyMs }) =>
  `A phone: 412 × 823 pixels at 2×, touch, CPU slowed down to a quarter. One card and a part of the next are in view.
All show the same cards: image (lazy, 768 × 512), section, headline with its link, date. Each run checks that all
cards are there, that the first one is complete, and that every tap and every swipe moves them.

\`press-elements\` is the whole CDN file, measured twice: with articles from \`data\`, which it validates and renders
(100 at most, the maximum of \`limit\`); and with the publisher's own cards in its slot, the same that the others get,
cloned from a template. swiper/element is without the other modules of its bundle. embla-carousel has no buttons,
styles or semantics of its own; the page adds only the necessary ones.

- Start-up: the main thread from an empty tab to painted cards, minus the time of an empty page; script is the part
  that the browser counts as script. Like the taps, it is processor time.
- A tap on next or previous, ${taps} of them: the main-thread time until 0.7 s after the tap, including the tap
  itself. To next paint: Interaction to Next Paint, from the touch to the next frame. Browsers report it in steps of 8
  ms, from 16 ms on. The table shows the median and the worst tap of a run.
- Frames dropped: frames that the compositor should have shown while four swipes moved the cards, but didn't
  (\`PipelineReporter\` in a trace). A headless browser draws without a graphics card, so only compare the
  differences. On the busy page, a script uses ${busyMs} of every ${busyMs * 2} ms, as advertisements do: native
  scrolling continues, but cards that are moved by a script stop.
- Compositor only: of these frames, on the quiet page, the frames that the compositor scrolled without asking the main
  thread what the finger touches. Scripts that move their cards themselves have none.

Times to the next paint and frames are measured with the clock, so other work of the machine makes them worse.`;
