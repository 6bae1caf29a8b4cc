/**
 * Compares a screenshot of each state with the approved picture: `npm run test:screenshots`, and to approve what is
 * shown, `npm run test:screenshots -- --approve`. Words after it select pictures by their names. Pictures that differ
 * are written to `node_modules/.cache/screenshots/`: as approved, as they are now, and the difference.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { THEMES } from '../../demo/themes.js';
import { bundledChrome } from '../../scripts/browser.mjs';
import { FOLDER, openStory, readStories, serveStorybook } from '../static-host/static-host.mjs';
import { compare, compress } from './compare.mjs';
import { bottomOfContent, drawingInstead, fixClock, installSerif, NOW, releaseSpace, settle } from './page-setup.mjs';
import { visitsOf } from './visits.mjs';

const APPROVED = fileURLToPath(new URL('./approved/', import.meta.url));
const FOUND = fileURLToPath(new URL('../../node_modules/.cache/screenshots/', import.meta.url));
const isApproval = process.argv.includes('--approve');
const words = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const PAGES = 2;
const HEIGHT = 900;
const MAX_HEIGHT = 2400;
const MAX_WAIT_MS = 10_000;

async function openPage(browser) {
  const page = await (await browser.createBrowserContext()).newPage();
  await page.evaluateOnNewDocument(fixClock, NOW);
  await page.emulateTimezone('UTC');
  return page;
}

const WITHOUT_AXE = 'a11y.manual:!true';

/** Where a width is not the first one, the window is resized. */
async function prepare(page, width) {
  await page.setViewport({ width, height: HEIGHT });
  await page.evaluate(releaseSpace);
  await page.evaluate(settle);
}

/** The story with the margin around it; the whole window if a dialog is open. */
async function shoot(page, width) {
  await page.evaluate(settle);
  const bottom = await page.evaluate(bottomOfContent);
  const clip = { x: 0, y: 0, width, height: Math.min(Math.ceil(bottom), MAX_HEIGHT) };
  return compress(await page.screenshot({ clip, captureBeyondViewport: clip.height > HEIGHT }));
}

async function takeScreenshot(page, width) {
  await prepare(page, width);
  // A line of rates that has found its new width starts again.
  return shoot(page, width);
}

/** What a reader does before the picture. */
async function perform(page, step) {
  if (step.press) {
    // From the beginning of the page, wherever the story has left the focus.
    await page.mouse.click(1, 1);
    return page.keyboard.press(step.press);
  }
  const part = await page.waitForSelector(`.page >>> [part~="${step.hover ?? step.click}"]`, { visible: true });
  return step.hover ? part.hover() : part.click();
}

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What is shown once nothing has changed for half a second: data and files arrive one after the other. */
async function takeSteady(take, page, width) {
  let last = await take(page, width);
  for (let tries = 0; tries < 20; tries++) {
    await wait(500);
    const next = await take(page, width);
    if (next.equals(last)) break;
    last = next;
  }
  return last;
}

const write = (name, kind, picture) => picture && writeFile(join(FOUND, `${name}.${kind}.png`), picture);

/**
 * @param {typeof shoot} take Takes the picture: again and again, until it is as approved.
 * @returns {Promise<string | undefined>} Why the picture is not as approved.
 */
async function check(page, { name, width }, take) {
  const path = join(APPROVED, `${name}.png`);
  const approved = existsSync(path) ? await readFile(path) : undefined;
  const compareWith = (actual) => (approved ? compare(approved, actual) : { reason: 'there is no approved picture' });
  // On a busy machine, parts of a story arrive late.
  const deadline = Date.now() + MAX_WAIT_MS;
  let actual = await (isApproval ? takeSteady(take, page, width) : take(page, width));
  let result = compareWith(actual);
  while (result && !isApproval && approved && Date.now() < deadline) {
    await wait(300);
    actual = await take(page, width);
    result = compareWith(actual);
  }
  if (result && isApproval) await writeFile(path, actual);
  if (!result || isApproval) return undefined;
  await Promise.all([
    write(name, 'approved', approved),
    write(name, 'actual', actual),
    write(name, 'difference', result.difference),
  ]);
  return result.reason;
}

/** Pictures of stories that are gone. */
async function unusedPictures(pictures) {
  const names = new Set(pictures.map(({ name }) => `${name}.png`));
  return (await readdir(APPROVED)).filter((file) => !names.has(file));
}

const isSelected = ({ name }) => words.length === 0 || words.some((word) => name.includes(word));

/** @returns {Promise<string[]>} What is not as approved. */
async function compareVisit(page, storybook, { id, globals = '', media, steps = [], keepsSpace, pictures }) {
  const failures = [];
  await page.setViewport({ width: pictures[0].width, height: HEIGHT });
  await page.emulateMediaType(media);
  await page.mouse.move(0, 0);
  await openStory(page, storybook, id, `${globals};${WITHOUT_AXE}`);
  await page.evaluate(installSerif);
  // A story that moves would lose the pointer.
  if (steps.length > 0) await prepare(page, pictures[0].width);
  for (const step of steps) await perform(page, step);
  for (const picture of pictures.filter(isSelected)) {
    const reason = await check(page, picture, steps.length > 0 || keepsSpace ? shoot : takeScreenshot);
    if (reason) failures.push(`${picture.name}: ${reason}`);
  }
  return failures;
}

/**
 * Two pages take their next visit from one list.
 * @returns {Promise<Map<object, string[]>>} What is not as approved, by visit.
 */
async function compareAll(visits, storybook, browser) {
  const failures = new Map();
  const queue = visits.values();
  const work = async () => {
    const page = await openPage(browser);
    for (const visit of queue) {
      const errors = await compareVisit(page, storybook, visit).catch((error) => [`${visit.id}: ${error}`]);
      if (errors.length > 0) failures.set(visit, errors);
    }
    await page.browserContext().close();
  };
  await Promise.all(Array.from({ length: PAGES }, work));
  return failures;
}

const chrome = bundledChrome();
if (!chrome) {
  console.log('Skipped: the approved pictures are those of the Chromium from npm, which is for Linux on x64.');
  process.exit();
}
await rm(FOUND, { recursive: true, force: true });
await Promise.all([FOUND, APPROVED].map((folder) => mkdir(folder, { recursive: true })));
const all = visitsOf(await readStories(), Object.keys(THEMES));
const visits = all.filter(({ pictures }) => pictures.some(isSelected));
const pictures = all.flatMap((visit) => visit.pictures);
const host = await serveStorybook(drawingInstead);
const address = `http://stories.test${FOLDER}`;
/** Debug panels show addresses: the same ones whichever port is free. */
const browser = await puppeteer.launch({
  ...chrome,
  args: [
    ...(chrome.args ?? []),
    `--host-resolver-rules=MAP stories.test:80 ${new URL(host.origin).host}`,
    '--unsafely-treat-insecure-origin-as-secure=http://stories.test',
  ],
});
try {
  const first = await compareAll(visits, address, browser);
  // What differed is visited again on a new page, as a person would load a page again that did not load completely.
  const second = await compareAll([...first.keys()], address, browser);
  const failures = [...second.values()].flat().toSorted((a, b) => a.localeCompare(b));
  for (const file of await unusedPictures(pictures)) {
    if (isApproval) await rm(join(APPROVED, file));
    else failures.push(`${file}: there is no such story`);
  }
  for (const failure of failures) console.log(`✖ ${failure}`);
  if (failures.length > 0) console.log(`The pictures are in ${FOUND}`);
  const passed = pictures.filter(isSelected).length - failures.length;
  console.log(isApproval ? `Approved: ${passed} pictures` : `${passed} passed, ${failures.length} failed`);
  process.exitCode = failures.length > 0 ? 1 : 0;
} finally {
  await browser.close();
  host.close();
}
