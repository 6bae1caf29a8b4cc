// node pictures.mjs GHOST FROM TO   Converts the demo's pictures to Ghost's uploads, with the sharp that Ghost
// installs.
import { cpSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const [ghost, from, to] = process.argv.slice(2);
const sharp = createRequire(join(resolve(ghost), 'index.js'))('sharp');

mkdirSync(to, { recursive: true });
for (const name of ['caspian-harbour', 'empty-chairs', 'steppe-power-lines', 'tian-shan-road', 'trolleybus-poplars'])
  cpSync(join(from, `${name}.jpg`), join(to, `${name}.jpg`));
await sharp(join(from, 'portrait.jpg')).resize(192, 192).toFile(join(to, 'avatar.jpg'));
// Wider than Ghost's largest size.
await sharp(join(from, 'bazaar-awnings.jpg')).resize(2800).toFile(join(to, 'bazaar-awnings.jpg'));
