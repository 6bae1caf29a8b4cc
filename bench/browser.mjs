/** A real Chromium, and what its own instruments say of a page: metrics, traces, heap. */
import { cpus } from 'node:os';
import puppeteer from 'puppeteer-core';
import { chrome } from '../scripts/browser.mjs';

/** Work of the main thread that a page which only moves layers has none of. */
const WORK = {
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

/** The machine that the figures are of. */
export const machine = async (browser) => `${cpus().length} cores, ${await browser.version()}, headless`;

/** A phone as Lighthouse has it, with as many pixels as most have today. */
export const PHONE = { width: 412, height: 823, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

/** Slow 4G, as Lighthouse has it: Chromium delays each answer by the round trip, and shares the bandwidth evenly. */
export const SLOW_4G = { roundTripMs: 150, downMbps: 1.6, upMbps: 0.75 };

const throughput = (mbps) => (mbps * 1e6) / 8;

const emulateNetwork = (session, { roundTripMs, downMbps, upMbps }) =>
  session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: roundTripMs,
    downloadThroughput: throughput(downMbps),
    uploadThroughput: throughput(upMbps),
  });

/**
 * Opens an address in a profile of its own, with an empty cache, slowed down as asked.
 *
 * @param {{ slowdown?: number, device?: import('puppeteer-core').Viewport, network?: typeof SLOW_4G, watch?: () => void }} [options]
 *   `watch` runs in the page before anything else does.
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

/** Chromium's counters since the page began; durations in seconds of the processor, whatever else the machine does. @returns {Promise<Record<string, number>>} */
export async function metrics(session) {
  const { metrics: named } = await session.send('Performance.getMetrics');
  return Object.fromEntries(named.map(({ name, value }) => [name, value]));
}

/** Milliseconds of the main thread for each second that passes. */
export async function mainThread(session, ms) {
  const begin = performance.now();
  const before = await metrics(session);
  await wait(ms);
  const after = await metrics(session);
  return ((after.TaskDuration - before.TaskDuration) / (performance.now() - begin)) * 1e6;
}

/** Bytes that are held once what can go is gone. */
export async function heap(session) {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  return (await metrics(session)).JSHeapUsedSize;
}

/** What the page's own main thread is seen to do while time passes, in events per second by kind. */
export async function workPerSecond(page, ms) {
  const mark = `mark ${Math.random()}`;
  await page.tracing.start({ categories: ['devtools.timeline', 'blink.user_timing'] });
  await page.evaluate((name) => void performance.mark(`${name} begin`), mark);
  await wait(ms);
  await page.evaluate((name) => void performance.mark(`${name} end`), mark);
  const { traceEvents } = JSON.parse(Buffer.from(await page.tracing.stop()).toString());
  return count(traceEvents, mark);
}

function count(events, mark) {
  const begin = events.find(({ name }) => name === `${mark} begin`);
  const end = events.find(({ name }) => name === `${mark} end`);
  // The two marks are script of ours: a margin around them is not looked at.
  const seconds = (end.ts - begin.ts) / 1e6 - 0.2;
  const isWithin = ({ ts, tid, pid }) =>
    pid === begin.pid && tid === begin.tid && ts > begin.ts + 1e5 && ts < end.ts - 1e5;
  const counts = { layout: 0, style: 0, script: 0, paint: 0 };
  for (const event of events) if (WORK[event.name] && event.ph !== 'E' && isWithin(event)) counts[WORK[event.name]]++;
  return Object.fromEntries(Object.entries(counts).map(([kind, times]) => [kind, times / seconds]));
}
