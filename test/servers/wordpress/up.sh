#!/usr/bin/env bash
# up.sh WORKDIR [PORT] [FILLED]   Starts a real WordPress (Debian's package) with SQLite on PHP's own server, filled by seed.php.
# Creates WORKDIR/seed.json (ids, an application password) and WORKDIR/php.pid. A second run reuses the download and fills it again.
# FILLED is the WORKDIR of an earlier run, on a port with as many digits: it is copied, instead of filling a new one, which takes ten seconds.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
W=$(realpath -m "${1:?usage: up.sh WORKDIR [PORT] [FILLED]}"); PORT=${2:-8088}; FILLED=${3:-}
export WP_URL=http://127.0.0.1:$PORT WP_ROOT=$W/site

# Another server on this port would respond instead.
if (exec 3<>"/dev/tcp/127.0.0.1/$PORT") 2>/dev/null; then echo "port $PORT is taken" >&2; exit 1; fi

missing=()
for p in php8.4-cli php8.4-gd php8.4-mbstring php8.4-xml php8.4-sqlite3; do
  dpkg-query -W -f='${Status}' "$p" 2>/dev/null | grep -q 'install ok installed' || missing+=("$p")
done
if [ ${#missing[@]} -gt 0 ]; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

mkdir -p "$W"; cd "$W"
FILLED_PORT=$([ -z "$FILLED" ] || cat "$FILLED/port")
# Addresses in a database must keep their length.
if [ ${#FILLED_PORT} = ${#PORT} ]; then
  rm -rf site; cp -a "$FILLED/site" "$FILLED/seed.json" .
  LC_ALL=C sed -i "s/\(127\.0\.0\.1\(:\|%3A\)\)$FILLED_PORT/\1$PORT/g" seed.json site/wp-content/database/.ht.sqlite
else
  if [ ! -f site/wp-load.php ]; then
    # Unpacked instead of installed: no Apache, nothing in /etc. The package links to files of others, so these are listed and copied with -L.
    rm -rf deb root site; mkdir -p deb root
    apt-cache show wordpress >/dev/null 2>&1 || apt-get update -qq
    (cd deb && apt-get download -qq wordpress wordpress-theme-twentytwentyfive php-getid3 libjs-underscore libjs-lodash libjs-cropper 2>/dev/null)
    for d in deb/*.deb; do dpkg-deb -x "$d" root; done
    rm -f root/usr/share/wordpress/.htaccess root/usr/share/wordpress/wp-includes/certificates/ca-bundle.crt   # links into /etc
    cp -rL root/usr/share/wordpress site
    rm -rf deb root
  fi
  if [ ! -f sqlite.zip ]; then
    npm pack --silent "@wp-playground/cli@3.1.56" --pack-destination . >/dev/null   # 0.4 MB: the package carries the SQLite plugin
    tar xzOf wp-playground-cli-3.1.56.tgz package/sqlite-database-integration.zip > sqlite.tmp
    echo "519abfab608e6b70e88d8731192eae51da3eadf3981ee2be043f0b01c214a9ee  sqlite.tmp" | sha256sum -c --quiet
    mv sqlite.tmp sqlite.zip; rm wp-playground-cli-3.1.56.tgz
  fi

  cp "$here/wp-config.php" site/wp-config.php
  rm -rf site/wp-content/uploads site/wp-content/database   # with old pictures, WordPress would number the new ones
  mkdir -p site/wp-content/mu-plugins site/wp-content/uploads site/wp-content/database
  cp "$here"/mu-*.php site/wp-content/mu-plugins/
  rm -rf plug site/wp-content/plugins/sqlite-database-integration; mkdir plug
  php -r '$z = new PharData($argv[1]); $z->extractTo($argv[2]);' sqlite.zip plug
  mv plug/* site/wp-content/plugins/sqlite-database-integration; rmdir plug
  cp site/wp-content/plugins/sqlite-database-integration/db.copy site/wp-content/db.php

  php -d memory_limit=512M "$here/seed.php" > seed.json
  echo "$PORT" > port
fi

PHP_CLI_SERVER_WORKERS=${WORKERS:-4} php -d memory_limit=256M -S "127.0.0.1:$PORT" -t "$W/site" "$here/router.php" >php.log 2>&1 &
echo $! > php.pid
for _ in $(seq 100); do
  if curl -fsS -o /dev/null "$WP_URL/wp-json/wp/v2/posts?per_page=1" 2>/dev/null; then echo "up: $WP_URL"; exit 0; fi
  sleep 0.1
done
echo "no response from $WP_URL, see $W/php.log" >&2; "$here/down.sh" "$W"; exit 1
