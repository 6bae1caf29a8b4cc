/**
 * Checks how the build prepares the templates of the script tag: each gives the same elements and the same parts as
 * Lit itself makes of it in the browser.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { transform } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { parseAst } from 'vite';
import { chrome } from '../scripts/browser.mjs';
import { compileTemplate } from '../scripts/vite/compile-templates.mjs';
import { templatesIn } from '../scripts/vite/minify.mjs';
import { listen } from './site.mjs';

const root = new URL('../', import.meta.url);
const LIT = readFileSync(new URL('node_modules/lit-html/lit-html.js', root));

/** The texts of all templates in the source. */
async function templatesOfPackage() {
  const files = readdirSync(new URL('packages/', root), { recursive: true })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => `packages/${file.replaceAll('\\', '/')}`);
  const lists = files.map(async (file) => {
    const { code } = await transform(readFileSync(new URL(file, root), 'utf8'), { loader: 'ts' });
    return templatesIn(code, `/${file}`, { parse: parseAst }).map(({ quasi }) =>
      quasi.quasis.map(({ value }) => value.cooked),
    );
  });
  return (await Promise.all(lists)).flat();
}

/** Runs in the page: what Lit makes of a template. */
async function readWithLit(strings) {
  const { html, nothing, render, _$LH } = await import('/lit-html.js');
  const container = document.createElement('div');
  const texts = Object.assign([...strings], { raw: strings });
  render(html(texts, ...strings.slice(1).map(() => nothing)), container);
  const { el, parts } = container._$litPart$._$AH._$AD;
  const classes = [_$LH.H, _$LH.B, _$LH.N, _$LH.U];
  return {
    html: el.innerHTML.replace(/<!--\?lit\$\d+\$-->/g, '<!--?-->'),
    parts: parts.map(({ type, index, name, strings: around, ctor }) =>
      type === 2 ? { index } : { index, name, kind: classes.indexOf(ctor), around },
    ),
  };
}

/** Runs in the page: the prepared template, in the same form. */
function readCompiled({ html, parts }) {
  const el = document.createElement('template');
  el.innerHTML = html;
  return {
    html: el.innerHTML,
    parts: parts.map(([index, name, kind = 0, around = ['', '']]) =>
      name ? { index, name, kind, around } : { index },
    ),
  };
}

describe('a template of the script tag', () => {
  let browser;
  let page;
  let site;
  before(async () => {
    site = await listen(({ url }, response) => {
      const isScript = url === '/lit-html.js';
      response.setHeader('content-type', isScript ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8');
      response.end(isScript ? LIT : '<!doctype html><title>Templates</title>');
    });
    browser = await puppeteer.launch(chrome());
    page = await browser.newPage();
    await page.goto(site.origin);
  });
  after(async () => {
    await browser?.close();
    site?.close();
  });

  async function assertSame(strings) {
    const ofLit = await page.evaluate(readWithLit, strings);
    assert.deepEqual(await page.evaluate(readCompiled, compileTemplate(strings)), ofLit, strings.join('${…}'));
  }

  const RENDERED = [
    ['<p class="a ', '" title=', ' ?hidden=', '>', '</p>'],
    ['<p class="', ' b ', '">', ' and ', '</p>'],
    ['<input .defaultValue=', ' @input=', ' required />'],
    ["<a title='", "' href=", ' >', '</a>'],
    ['<p>a < b ', '</p>'],
    ['<!-- a note --><b>', '</b>'],
    ['<table><tr><td>', '</td></tr></table>'],
    ['<svg viewBox=', '><title>A title</title><path d="M', 'z" />', '</svg>'],
    ['<template><b>a</b></template><i>', '</i>'],
    ['', ' ', ''],
    ['<br />'],
  ];
  for (const strings of RENDERED)
    it(`has the parts that Lit finds in ${strings.join('${…}')}`, () => assertSame(strings));

  it('has the parts that Lit finds in each of the package', async () => {
    const templates = await templatesOfPackage();
    assert.ok(templates.length > 100, `${templates.length} templates`);
    for (const strings of templates) await assertSame(strings);
  });

  const REFUSED = {
    'in a comment': ['<!-- ', ' -->'],
    'in a style': ['<style>a { color: ', ' }</style>'],
    'in a textarea': ['<textarea rows="2">', '</textarea>'],
    'in a title': ['<svg><title>', '</title></svg>'],
    'in a nested template': ['<template><b>', '</b></template>'],
    'in place of an attribute': ['<p class="a b" hidden ', '></p>'],
  };
  for (const [place, strings] of Object.entries(REFUSED))
    it(`has no expression ${place}`, () => {
      assert.throws(() => compileTemplate(strings), /an expression stands/);
    });
});
