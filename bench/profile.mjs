/** Which functions take the main thread's time, for the profiles of widgets. */

/** Functions of Lit, whose modules are minified. */
const MINIFIED = /^(?:.{1,2}|_\$.*|[a-z]\d)$/;

/** For esbuild: leaves out what `import()` would download. */
export const withoutLazyParts = {
  name: 'without-lazy-parts',
  setup: ({ onResolve }) =>
    onResolve({ filter: /./ }, ({ path, kind }) => (kind === 'dynamic-import' ? { path, external: true } : undefined)),
};

/** Inclusive time in ms of each function of a sampled profile, by its name. */
export function inclusiveTimes({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const times = new Map();
  samples.forEach((id, index) => {
    const names = new Set();
    for (let each = id; each !== undefined; each = parents.get(each)) {
      const { functionName, url } = byId.get(each).callFrame;
      if (url.endsWith('.js') && !MINIFIED.test(functionName)) names.add(functionName || '(module)');
    }
    for (const name of names) times.set(name, (times.get(name) ?? 0) + timeDeltas[index] / 1000);
  });
  return times;
}

/** Processor time in ms of each kind of work in a page's main thread, without the work inside of it. */
export function timesByKind(traceEvents) {
  const scripts = traceEvents.filter(({ name, ph }) => ph === 'X' && /^(?:FunctionCall|v8.evaluateModule)$/.test(name));
  const { pid, tid } = scripts.reduce((a, b) => (b.dur > a.dur ? b : a));
  const events = traceEvents
    .filter((event) => event.pid === pid && event.tid === tid && event.ph === 'X')
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const times = new Map();
  const add = (name, ms) => times.set(name, (times.get(name) ?? 0) + ms);
  const open = [];
  for (const { name, ts, dur, tdur = dur } of events) {
    while (open.length > 0 && open.at(-1).end <= ts) open.pop();
    if (open.length > 0) add(open.at(-1).name, -tdur / 1000);
    add(name, tdur / 1000);
    open.push({ name, end: ts + dur });
  }
  return times;
}
