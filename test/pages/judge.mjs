/** Compares what a page shows with what is right. */

/** @typedef {'right' | 'wrong' | 'missed'} Verdict */

const plain = (text) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
const caption = (text) => plain(text).replace(/[.。]$/, '');
/** Brackets around a credit, © before it and a full stop or comma after it aren't part of the names. */
const names = (text) =>
  plain(text)
    .replace(/^[([(]\s*|\s*[)\])]$/g, '')
    .replace(/^(?:©|\(c\))\s*/i, '')
    .replace(/[.,]$/, '')
    .trim();

const verdict = (isRight, showsAnything) => {
  if (isRight) return 'right';
  return showsAnything ? 'wrong' : 'missed';
};

/** The credit that the hero shows; otherwise the one that it found in the page's own caption. */
function judgeCredit(expected, { credit, ownText, foundCredit }) {
  const right = names(expected);
  const isInOwnText = right !== '' && plain(ownText).includes(right);
  if (credit) {
    const isRight = names(credit) === right;
    const isShownTwice = isRight && isInOwnText;
    return {
      verdict: isRight && !isShownTwice ? 'right' : 'wrong',
      shown: isShownTwice ? `${credit} (twice)` : credit,
    };
  }
  const found = foundCredit.filter((name) => name !== '');
  const isFound = isInOwnText && found.length > 0 && found.every((name) => plain(ownText).includes(name));
  const shown = isInOwnText ? `(only in the page's own text: ${ownText})` : '';
  return { verdict: verdict(right === '' || isFound, false), shown, isInOwnText };
}

function judgeCaption(expected, { caption: shown, ownText }) {
  const right = caption(expected);
  const isInOwnText = !shown && right !== '' && plain(ownText).includes(right);
  return { verdict: verdict(isInOwnText || caption(shown) === right, shown), shown };
}

/** A list is right if it is the same in the same order; wrong if it has anything else, also twice; otherwise missed. */
function judgeList(expected, shown) {
  const missing = expected.map(plain);
  const others = [];
  for (const text of shown.map(plain)) {
    const at = missing.indexOf(text);
    if (at < 0) others.push(text);
    else missing.splice(at, 1);
  }
  const isRight = expected.map(plain).join('\n') === shown.map(plain).join('\n');
  const isInOtherOrder = !isRight && missing.length === 0;
  return { verdict: verdict(isRight, others.length > 0 || isInOtherOrder), shown, others, missing };
}

/**
 * @param {import('./pages.mjs').Expected} expected
 * @returns {Record<string, { verdict: Verdict, shown: unknown }>} A judgement for each expected field.
 */
export function judge(expected, shown) {
  const judgements = {};
  for (const field of ['authors', 'suggestions', 'bylines'])
    if (expected[field]) judgements[field] = judgeList(expected[field], shown[field]);
  if (expected.credit !== undefined) judgements.credit = judgeCredit(expected.credit, shown.hero);
  if (expected.caption !== undefined) judgements.caption = judgeCaption(expected.caption, shown.hero);
  return judgements;
}

/** A page is right if everything is right, wrong if anything wrong is shown, otherwise something is missed. */
export function verdictOf(judgements) {
  const verdicts = Object.values(judgements).map((judgement) => judgement.verdict);
  return ['wrong', 'missed'].find((each) => verdicts.includes(each)) ?? 'right';
}
