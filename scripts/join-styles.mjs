/** Joins a style sheet and those that it imports, as the package has it: one file is one request. */
import { readFileSync } from 'node:fs';

const IMPORT = /^@import '(.+)';$/gm;

/** @param {URL} url Of the style sheet. It imports only files beside or below it. */
export const joinStyles = (url) =>
  readFileSync(url, 'utf8').replace(IMPORT, (_, path) => joinStyles(new URL(path, url)));

/** All of `press-elements.css`. */
export const pageStyles = () => joinStyles(new URL('../packages/press-elements.css', import.meta.url));
