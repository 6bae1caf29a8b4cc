/** Prints the scores of all test pages, and checks them against the goals. */

const VERDICTS = ['right', 'wrong', 'missed'];
const GOALS = { precision: 0.95, recall: 0.8, creditsRight: 0.7, creditsWrong: 0.02 };

const percent = (share) => `${(100 * share).toFixed(1)} %`;
const share = (part, whole) => (whole > 0 ? part / whole : 1);

function printTable(header, rows) {
  const cells = [header, ...rows].map((row) => row.map(String));
  const widths = header.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  for (const row of cells)
    console.log(
      row.map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[0]))).join('  '),
    );
  console.log();
}

const count = (verdicts) => VERDICTS.map((each) => verdicts.filter((verdict) => verdict === each).length);

function printClasses(results) {
  const classes = [...new Set(results.flatMap(({ expected }) => expected.classes))].toSorted((a, b) => a - b);
  const rows = classes.map((each) => {
    const verdicts = results.filter(({ expected }) => expected.classes.includes(each)).map(({ verdict }) => verdict);
    return [each, verdicts.length, ...count(verdicts)];
  });
  const all = results.map(({ verdict }) => verdict);
  printTable(['class', 'pages', ...VERDICTS], [...rows, ['all', all.length, ...count(all)]]);
}

/** Counted by name. A name that isn't expected lowers the precision, a missing one the recall. */
function scoreAuthors(results) {
  const lists = results.flatMap(({ judgements: { authors } }) => authors ?? []);
  const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
  const shown = sum(lists.map((list) => list.shown.length));
  const right = shown - sum(lists.map(({ others }) => others.length));
  const expected = right + sum(lists.map(({ missing }) => missing.length));
  return { right, shown, expected, precision: share(right, shown), recall: share(right, expected) };
}

const judgementsOf = (results, field) =>
  results.flatMap(({ expected, judgements }) =>
    judgements[field] ? { ...judgements[field], isExpected: expected[field].length > 0 } : [],
  );

function printFields(results) {
  const rows = ['authors', 'credit', 'caption', 'suggestions', 'bylines'].map((field) => {
    const judgements = judgementsOf(results, field);
    return [field, judgements.length, ...count(judgements.map(({ verdict }) => verdict))];
  });
  printTable(['pages by field', 'pages', ...VERDICTS], rows);
}

/** Right: of the heroes with a credit. Wrong: of all heroes. */
function scoreCredits(results) {
  const all = judgementsOf(results, 'credit');
  const credits = all.filter(({ isExpected }) => isExpected);
  const [right] = count(credits.map(({ verdict }) => verdict));
  const [, wrong] = count(all.map(({ verdict }) => verdict));
  const visible = credits.filter(({ verdict, isInOwnText }) => verdict === 'missed' && isInOwnText).length;
  return { all: all.length, credits: credits.length, right, wrong, visible };
}

const asText = (value) =>
  Array.isArray(value) ? value.map((each) => `“${each}”`).join(', ') || 'nothing' : value || 'nothing';

function printMisses(results) {
  for (const { name, expected, judgements, error } of results) {
    if (error) console.log(`${name}\n  ${error}`);
    for (const [field, { verdict, shown }] of Object.entries(judgements))
      if (verdict !== 'right')
        console.log(
          `${name}: ${field} ${verdict}\n  expected: ${asText(expected[field])}\n  shown:    ${asText(shown)}`,
        );
  }
  console.log();
}

/** @returns {boolean} Whether all goals are met and every page could be opened. */
export function report(results) {
  printMisses(results);
  printClasses(results);
  printFields(results);
  const authors = scoreAuthors(results);
  const credits = scoreCredits(results);
  const shareRight = share(credits.right, credits.credits);
  const shareWrong = credits.wrong / Math.max(credits.all, 1);
  const checks = [
    ['authors: precision', authors.precision, authors.precision >= GOALS.precision, `≥ ${percent(GOALS.precision)}`],
    ['authors: recall', authors.recall, authors.recall >= GOALS.recall, `≥ ${percent(GOALS.recall)}`],
    ['credits: right', shareRight, shareRight >= GOALS.creditsRight, `≥ ${percent(GOALS.creditsRight)}`],
    ['credits: wrong', shareWrong, shareWrong <= GOALS.creditsWrong, `≤ ${percent(GOALS.creditsWrong)}`],
  ];
  printTable(
    ['score', 'measured', 'goal', 'met'],
    checks.map(([name, score, isMet, goal]) => [name, percent(score), goal, isMet ? 'yes' : 'no']),
  );
  console.log(`Names: ${authors.shown} shown, ${authors.right} of them right, ${authors.expected} expected.`);
  console.log(
    `Credits: ${credits.right} of ${credits.credits} right, ${credits.wrong} wrong on ${credits.all} heroes; ` +
      `${credits.visible} not found, but visible in the page's own text.\n`,
  );
  const passed = results.filter(({ verdict }) => verdict === 'right').length;
  console.log(`${passed} passed, ${results.length - passed} failed`);
  return checks.every(([, , isMet]) => isMet) && results.every(({ error }) => !error);
}
