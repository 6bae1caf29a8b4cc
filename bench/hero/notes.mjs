/** Explains the tables of the hero's results. */
export const NOTES = `The demo's article with only its hero, on a phone: 412 × 823 pixels at 2×, CPU slowed down to a
quarter, 1.6 Mb/s, 150 ms round trip, empty cache, text compressed with brotli. All show the same file of the same
image, 55 KB, chosen from \`srcset\`. The bare \`<img>\` has width, height and \`fetchpriority\`, as a careful author
writes it. Each run checks that the image is the largest paint and that the photographer's name is visible. Largest
paint and layout shift are reported by the browser; main thread is its processor time.

Chromium's emulation shares the bandwidth evenly, whatever a file's priority, as two hosts do: a script that loads at
the same time delays the image. It delays each response by the round trip, but a new host costs no time for DNS,
connection and TLS. Therefore the CDN in this benchmark waits three round trips before it responds.

- README: stylesheet and module from a CDN, as in the README. First paint waits for the stylesheet, and the stylesheet
  for its host.
- style in the page: the stylesheet's text in a \`<style>\`, the module from a CDN.
- own host: both from the article's own host, in the head.
- after the image: style in the page, and a module of two lines that waits for the image and then imports the library
  from the own host.
- Lit, React: a script from the article's own host creates the image in the browser. The page's style reserves space
  for it; otherwise the text would be the largest paint and move when the image loads.`;

export const WITHOUT_CAPTION_NOTES = `The page contains only the image. Caption and credit are in the response of its
WordPress (recorded from a real one). Lit and React request the media item and show its caption when it arrives.`;
