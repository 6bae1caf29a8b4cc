// node pictures.cjs GHOST FROM TO   the demo's drawings as Ghost's uploads, made with the sharp that Ghost ships.
const { cpSync, mkdirSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join, resolve } = require('node:path');

const [ghost, from, to] = process.argv.slice(2);
const sharp = createRequire(join(resolve(ghost), 'index.js'))('sharp');

mkdirSync(to, { recursive: true });
for (const name of ['caspian-harbour', 'empty-chairs', 'steppe-power-lines', 'tian-shan-road', 'trolleybus-poplars']) cpSync(join(from, `${name}.jpg`), join(to, `${name}.jpg`));

/** An avatar, and a picture wider than any screen. */
Promise.all([
  sharp(join(from, 'portrait.jpg')).resize(192, 192).toFile(join(to, 'avatar.jpg')),
  sharp(join(from, 'bazaar-awnings.jpg')).resize(2800).toFile(join(to, 'bazaar-awnings.jpg')),
]).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
