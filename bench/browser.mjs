/** Starts Chromium and measures pages with its own tools: metrics, traces, heap. */
import { cpus } from 'node:os';
import puppeteer from 'puppeteer-core';
import { chrome } from '../scripts/browser.mjs';

/** Trace events of main-thread work. A page that only moves compositor layers has none of them. */
const WORK_KINDS = {
  Layout: 'layout',
  UpdateLayoutTree: 'style',
  RecalculateStyles: 'style',
  FunctionCall: 'script',
  EvaluateScript: 'script',
  FireAnimationFrame: 'script',
  TimerFire: 'script',
  Paint: 'paint',
};

export const wait = (ms) => new Promise((done) => setTimeout(done, ms));

export const launch = (args = []) =>
  puppeteer.launch({ ...chrome(), args: [...chrome().args, ...args], defaultViewport: { width: 1280, height: 720 } });

/** Describes the machine of the measurements. */
export const machine = async (browser) => `${cpus().length} cores, ${await browser.version()}, headless`;

/** Lighthouse's phone, with today's most common pixel ratio. */
export const PHONE = { width: 412, height: 823, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

/** Lighthouse's slow 4G. Chromium delays each response by the round trip and shares the bandwidth evenly. */
export const SLOW_4G = { roundTripMs: 150, downMbps: 1.6, upMbps: 0.75 };

const bytesPerSecond = (mbps) => (mbps * 1e6) / 8;

const emulateNetwork = (session, { roundTripMs, downMbps, upMbps }) =>
  session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: roundTripMs,
    downloadThroughput: bytesPerSecond(downMbps),
    uploadThroughput: bytesPerSecond(upMbps),
  });

/**
 * Opens a URL in a new profile with an empty cache.
 *
 * @param {object} [options]
 * @param {number} [options.slowdown] CPU throttling: 4 is four times slower. Default: 1.
 * @param {import('puppeteer-core').Viewport} [options.device]
 * @param {typeof SLOW_4G} [options.network]
 * @param {() => void} [options.watch] Runs in the page before any other script.
 */
export async function openPage(browser, address, { slowdown = 1, device, network, watch } = {}) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  if (device) await page.setViewport(device);
  if (network) await session.send('Network.enable').then(() => emulateNetwork(session, network));
  if (watch) await page.evaluateOnNewDocument(watch);
  await page.goto(address, { waitUntil: 'load' });
  return { page, session, close: () => context.close() };
}

/**
 * Chromium's counters since the page was opened. Durations are processor time in seconds, so other work of the machine
 * doesn't change them.
 *
 * @returns {Promise<Record<string, number>>}
 */
export async function metrics(session) {
  const { metrics: list } = await session.send('Performance.getMetrics');
  return Object.fromEntries(list.map(({ name, value }) => [name, value]));
}

/** Main-thread time in ms per second, measured for `ms`. */
export async function mainThreadMsPerSecond(session, ms) {
  const begin = performance.now();
  const before = await metrics(session);
  await wait(ms);
  const after = await metrics(session);
  return ((after.TaskDuration - before.TaskDuration) / (performance.now() - begin)) * 1e6;
}

/** Heap size after garbage collection. */
export async function heapBytes(session) {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  return (await metrics(session)).JSHeapUsedSize;
}

/** Counts trace events of the page's main thread for `ms`, in events per second by kind. */
export async function workPerSecond(page, ms) {
  const mark = `mark ${Math.random()}`;
  await page.tracing.start({ categories: ['devtools.timeline', 'blink.user_timing'] });
  await page.evaluate((name) => void performance.mark(`${name} begin`), mark);
  await wait(ms);
  await page.evaluate((name) => void performance.mark(`${name} end`), mark);
  const { traceEvents } = JSON.parse(Buffer.from(await page.tracing.stop()).toString());
  return countPerSecond(traceEvents, mark);
}

function countPerSecond(events, mark) {
  const begin = events.find(({ name }) => name === `${mark} begin`);
  const end = events.find(({ name }) => name === `${mark} end`);
  // Setting the two marks is itself script: 0.1 s around each is ignored.
  const seconds = (end.ts - begin.ts) / 1e6 - 0.2;
  const isWithin = ({ ts, tid, pid }) =>
    pid === begin.pid && tid === begin.tid && ts > begin.ts + 1e5 && ts < end.ts - 1e5;
  const counts = { layout: 0, style: 0, script: 0, paint: 0 };
  for (const event of events) {
    const kind = WORK_KINDS[event.name];
    if (kind && event.ph !== 'E' && isWithin(event)) counts[kind]++;
  }
  return Object.fromEntries(Object.entries(counts).map(([kind, times]) => [kind, times / seconds]));
}
