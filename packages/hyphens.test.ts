import { expect, fixture, html } from '@open-wc/testing';
import { isFirefox, waitUntil } from '../test/support.js';
import './author-bio/define.js';
import './suggested-articles/define.js';

/** Long words with all places for a hyphen, and how wide a line for a part of each is. */
const WORDS = [
  { lang: 'de', syllables: 'Wirt-schafts-mi-nis-ter-kon-fe-renz', width: 200 },
  { lang: 'ru', syllables: 'до-сто-при-ме-ча-тель-но-стя-ми', width: 170 },
  { lang: 'en', syllables: 'in-ter-na-tion-al-iza-tion', width: 130 },
];

/** Of a language without hyphens. */
const CONTROL = 'zxx';

const LETTERS = 'font: 20px/30px serif;';

/** The lines of an element's text. */
function linesOf(element: Element): readonly string[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const lines: string[] = [];
  let top = Number.NEGATIVE_INFINITY;
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent ?? '';
    for (let index = 0; index < text.length; index++) {
      const range = new Range();
      range.setStart(walker.currentNode, index);
      range.setEnd(walker.currentNode, index + 1);
      const box = [...range.getClientRects()].at(-1);
      if (!box || !text[index]!.trim()) continue;
      if (box.top > top + 5) lines.push('');
      top = box.top;
      lines.push(`${lines.pop()}${text[index]}`);
    }
  }
  return lines;
}

const MAX_WAIT_MS = isFirefox ? 5000 : 500;

/** Browsers load the places for hyphens of a language when it is first used; Chromium has none on some systems. */
async function findHyphenated(): Promise<ReadonlySet<string>> {
  const paragraphs = WORDS.map(({ lang, syllables, width }) => {
    const style = `${LETTERS} hyphens: auto; inline-size: ${width}px;`;
    return html`<p lang=${lang} style=${style}>${syllables.replaceAll('-', '')}</p>`;
  });
  const all = await fixture(html`<div>${paragraphs}</div>`);
  const broken = (): HTMLElement[] => [...all.querySelectorAll('p')].filter((text) => linesOf(text).length === 2);
  const end = performance.now() + MAX_WAIT_MS;
  while (broken().length < WORDS.length && performance.now() < end)
    await new Promise((resolve) => requestAnimationFrame(resolve));
  return new Set(broken().map(({ lang }) => lang));
}

const headlineOf = async (lang: string, word: string): Promise<HTMLElement> => {
  const data = [{ headline: word, url: `/${lang}/${word}`, inLanguage: lang }];
  const element = await fixture(
    html`<press-suggested-articles hreflang="*" layout="grid" .data=${data}></press-suggested-articles>`,
  );
  return element.shadowRoot!.querySelector<HTMLElement>('[part="headline"]')!;
};

const biographyOf = async (lang: string, word: string): Promise<HTMLElement> => {
  const data = { name: 'A', description: word };
  const element = await fixture(html`<press-author-bio lang=${lang} .data=${data}></press-author-bio>`);
  return element.shadowRoot!.querySelector<HTMLElement>('[part="bio"]')!;
};

/** In a column of this width, with letters that are as wide in each widget. */
async function show(text: Promise<HTMLElement>, width: number): Promise<HTMLElement> {
  const shown = await text;
  shown.style.cssText = `${LETTERS} inline-size: ${width}px; max-inline-size: none; padding: 0;`;
  return shown;
}

/** The first part of the word, with each of its places for a hyphen. */
const beginnings = (syllables: string): readonly string[] =>
  syllables.split('-').map((_, index, all) => all.slice(0, index + 1).join(''));

describe('a long word', () => {
  let languages: ReadonlySet<string>;
  before(async () => {
    languages = await findHyphenated();
  });

  for (const word of WORDS)
    for (const [name, textOf] of Object.entries({ headline: headlineOf, biography: biographyOf }))
      it(`of a ${name} takes two lines of a narrow card with a hyphen, in ${word.lang}`, async function () {
        if (!languages.has(word.lang)) {
          // Firefox has the places for hyphens of these languages on every system.
          expect(isFirefox, 'Firefox hyphenates').to.equal(false);
          this.skip();
        }
        const { lang, syllables, width } = word;
        const letters = syllables.replaceAll('-', '');
        const hyphenated = await show(textOf(lang, letters), width);
        await waitUntil(() => linesOf(hyphenated).length === 2, 'two lines');
        expect(hyphenated.scrollWidth).to.be.at.most(hyphenated.clientWidth);
        const [first] = linesOf(hyphenated);
        expect(beginnings(syllables)).to.include(first);
        // Without a language, the word is broken where the line is full, at no place for a hyphen.
        const control = await show(textOf(CONTROL, letters), width);
        expect(beginnings(syllables)).to.not.include(linesOf(control)[0]);
      });
});
