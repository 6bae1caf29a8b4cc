/** Explains the tables of the hero's results. */
export const NOTES = `The demo's article with only its hero, on a phone: 412 × 823 pixels at 2×, CPU slowed down to a
quarter, 1.6 Mb/s, 150 ms round trip, empty cache, text compressed with brotli. All show the same file of the same
image, 55 KB, chosen from \`srcset\`. The bare \`<img>\` has width, height and \`fetchpriority\`, as a careful author
writes it. Each run checks that the image is the largest paint and that the photographer's name is visible. Largest
paint, layout shift and longest task (0 if none took 50 ms) are reported by the browser; main thread is its processor
time. “Over bare” is the median of its differences from the page with the bare \`<img>\` in the same round.

Chromium's slowdown is not exact: how much longer a page takes under it depends on the machine. “At full speed × 4” is
the same difference, measured without the slowdown in the same turns, times four.

Chromium's emulation shares the bandwidth evenly, whatever a file's priority, as two hosts do: a script that loads at
the same time delays the image. It delays each response by the round trip, but a new host costs no time for DNS,
connection and TLS. Therefore the first response of the CDN in this benchmark waits three round trips.

- idle script: the head of “own host”, with a script of the tag's size that does nothing: what its bytes alone cost.
- README: the script tag from a CDN, as in the README.
- head.html: the script tag from a CDN with its \`<style>\`, as in \`dist/head.html\`.
- own host: the same from the article's own host.
- single file: \`press-elements.all.js\` from the article's own host, as a module in the head, or imported by a
  module of two lines after the image has loaded.
- all four: the demo's article with all four widgets. Its rates are dated as if they were published today. Author and
  strip stand below the text, more than a viewport away: the script tag starts them when the reader comes near. The
  main thread is measured when the network has been idle for a second; “read to the end” scrolls there first, and is
  compared with a bare page that was scrolled, too.
- Lit around the \`<img>\`: the least that a custom element can do: a slot, and a caption bar in place of the
  figcaption, by a script that is imported after the image has loaded.
- Lit, React with their own \`<img>\`: a script from the article's own host creates the image in the browser. The
  page's style reserves space for it; otherwise the text would be the largest paint and move when the image loads.`;

export const WITHOUT_CAPTION_NOTES = `The page contains only the image. Caption and credit are in the response of its
WordPress (recorded from a real one). Lit and React request the media item and show its caption when it arrives.`;

export const BEFORE_NOTES = `The same pages with 0.1.0 (one module of 81 KB and a stylesheet; commit 8d47b97), in turn
with the others. Milliseconds of the main thread over the page with the bare image, and how large a part of 0.1.0's is
left.`;

export const GOALS_NOTES = `Goals in milliseconds mean little on another machine, so the main thread's times are
compared with those of the page with the bare image in the same round. Where the goals were set, that page took 120 ms:
80 more for a hero are 1.67 times as long, 300 more for all four 3.5 times.`;
