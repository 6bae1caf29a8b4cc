/** What a reader of the hero's tables has to know. */
export const NOTES = `The demo's article, cut to its hero, on a phone: 412 × 823 pixels at 2×, processor slowed down to a quarter, 1.6 Mb/s, 150 ms of round trip,
empty cache, texts compressed (brotli). All show the same file of the same picture, 55 KB, found in \`srcset\`; bare, it is written as a
careful author writes it, with width, height and \`fetchpriority\`. Each run checks that the picture is the largest paint, and that its
maker's name is to be seen. Largest paint and shift are what the browser itself reports; the main thread is its time on the processor.

Chromium's emulation shares the bandwidth evenly, whatever a file's priority, as two hosts do: a script that is under way at the same time
delays the picture. It gives each answer its round trip, but lets a new host's name, connection and TLS cost nothing: the CDN of these
pages therefore waits three round trips before it answers.

- README: sheet and module from a CDN, as the README has it. First paint waits for the sheet, and the sheet for its host.
- style in the page: the sheet's text in a \`<style>\`, the module from a CDN.
- own host: both from the article's own host, in the head.
- after the picture: style in the page, and a module of two lines that waits for the picture, then imports the library from the own host.
- Lit, React: the picture is made in the browser, by a script from the article's own host, and its box held by the page's style; else
  the text would be the largest paint, and move when the picture comes.`;

export const WORDLESS_NOTES = `The page has the picture alone; caption and credit are in what its WordPress answers (recorded from a real one). Lit and React ask for the
media item, and show what it says when it is there.`;
