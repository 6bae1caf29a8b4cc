/**
 * Counts in how many steps a page's scripts are downloaded. A script that the HTML names is the first step. Any other
 * is one step later than the latest of the scripts that asked for it: those on the call stack of the request (with the
 * stacks of the promises and timers before it), and the module that imports it.
 *
 * Chromium doesn't say which script inserted a `<link rel="modulepreload">`, as Vite does for `import()`. Then every
 * script that had arrived before counts as one that asked.
 *
 * @typedef {import('puppeteer-core').Protocol.Network.Initiator} Initiator
 * @typedef {{ url: string, initiator: Initiator, startedAt: number, finishedAt: number }} ScriptRequest
 */

/** @param {import('puppeteer-core').Protocol.Runtime.StackTrace | undefined} stack @returns {string[]} */
const urlsOnStack = (stack) => (stack ? [...stack.callFrames.map(({ url }) => url), ...urlsOnStack(stack.parent)] : []);

/** @param {ScriptRequest} request @param {readonly ScriptRequest[]} earlier @returns {string[]} URLs of scripts. */
function askersOf({ initiator, startedAt }, earlier) {
  if (initiator.type !== 'script') return [];
  const named = [...urlsOnStack(initiator.stack), initiator.url];
  const known = earlier.map(({ url }) => url).filter((url) => named.includes(url));
  if (known.length > 0) return known;
  return earlier.filter(({ finishedAt }) => finishedAt <= startedAt).map(({ url }) => url);
}

/**
 * @param {readonly ScriptRequest[]} requests In the order of the requests.
 * @returns {Map<string, number>} The step of each script's URL.
 */
export function stepsOf(requests) {
  const steps = new Map();
  for (const [index, request] of requests.entries()) {
    if (steps.has(request.url)) continue;
    const earlier = requests.slice(0, index).filter(({ url }) => url !== request.url);
    steps.set(request.url, 1 + Math.max(0, ...askersOf(request, earlier).map((url) => steps.get(url))));
  }
  return steps;
}
