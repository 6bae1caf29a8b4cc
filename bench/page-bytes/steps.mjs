/**
 * Counts in how many steps a page's scripts are downloaded. A script that the HTML names is the first step. Any other is
 * one step later than the latest of the scripts that asked for it: those on the call stack of the request (with the
 * stacks of the promises and timers before it), and the module that imports it.
 *
 * @typedef {import('puppeteer-core').Protocol.Network.Initiator} Initiator
 * @typedef {{ url: string, initiator: Initiator }} ScriptRequest
 */

/** @param {import('puppeteer-core').Protocol.Runtime.StackTrace | undefined} stack @returns {string[]} */
const urlsOnStack = (stack) => (stack ? [...stack.callFrames.map(({ url }) => url), ...urlsOnStack(stack.parent)] : []);

const askers = ({ stack, url }) => [...urlsOnStack(stack), ...(url ? [url] : [])];

/**
 * @param {readonly ScriptRequest[]} requests In the order of the requests.
 * @returns {Map<string, number>} The step of each script's URL.
 */
export function stepsOf(requests) {
  const steps = new Map();
  for (const { url, initiator } of requests) {
    if (steps.has(url)) continue;
    const before = askers(initiator).map((asker) => (asker === url ? 0 : (steps.get(asker) ?? 0)));
    steps.set(url, 1 + Math.max(0, ...before));
  }
  return steps;
}
