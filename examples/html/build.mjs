/** Copies what a web server needs into `dist/`: the page, its pictures, and the files of the library. */
import { cpSync, rmSync } from 'node:fs';

rmSync('dist', { recursive: true, force: true });
cpSync('public', 'dist', { recursive: true });
for (const file of ['index.html', 'article.js']) cpSync(file, `dist/${file}`);
for (const path of ['cdn', 'press-elements.css'])
  cpSync(`node_modules/press-elements/dist/${path}`, `dist/press-elements/${path}`, { recursive: true });
