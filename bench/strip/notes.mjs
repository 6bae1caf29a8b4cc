/** What a reader of the strip's tables has to know. */

/** @param {{ taps: number, busyMs: number }} how */
export const notes = ({
  taps,
  busyMs,
}) => `A phone: 412 × 823 pixels at 2×, touch, processor slowed down to a quarter. One card is in view, and a part of the next. All show the same cards:
picture (lazy, 768 × 512), section, headline with its link, date. Each run checks that all cards are there, that the first is whole, and
that every tap and every swipe moves them.

\`press-elements\` is the whole CDN file, twice: with articles from \`data\`, which it checks and renders, 100 at most, as \`limit\` goes no
further; and with the publisher's own cards in its slot, the same that the others get, copied from a template as fast as can be.
swiper/element is without its bundle's other modules; embla-carousel brings no buttons, styles or semantics, of which the page has the least.

- Start-up: the main thread from an empty tab to cards that are painted, less what an empty page takes; of which the browser counts a part
  as script. Time on the processor, not of the clock, as for the taps.
- A tap on next or previous, ${taps} of them: all that the main thread does until 0.7 s later, the way there included. To the next paint: Interaction to
  Next Paint, from the finger to the frame that answers, in steps of 8 ms and from 16 on, as browsers tell it; of a run the median, and its worst.
- Frames dropped: those that the compositor should have shown while four swipes moved the cards, and did not (\`PipelineReporter\` in a
  trace). A headless browser draws without a graphics card, so it is the differences that count. On a busy page a script takes
  ${busyMs} of every ${busyMs * 2} ms, as advertisements do: what scrolls natively goes on, what a script moves stands still meanwhile.
- Compositor alone: of these frames, on the quiet page, those that the compositor scrolled without asking the main thread first what the
  finger touches. Scripts that move their cards themselves have none.

The clock's figures, to the next paint and of frames, are those that suffer when the machine has other work.`;
