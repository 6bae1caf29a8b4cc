/**
 * Serves the recorded tables of all sources of rates on loopback, and makes a WordPress request them there: through
 * its own functions and real HTTP. A test can replace what a host sends.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readRates } from '../../../../demo/site/rates.mjs';
import { serve } from '../../loopback.mjs';
import { respondAsFrankfurter } from '../../rates/frankfurter.mjs';

/** A test may replace the global function by that of the banks. */
const { fetch: realFetch } = globalThis;

const TABLES = new URL('../../../../packages/data/sources/rates/fixtures/national-banks/', import.meta.url);
const types = JSON.parse(readFileSync(new URL('headers.json', TABLES), 'utf8'));

/** A recorded table with the content type of its bank. */
export const table = (name) => ({
  status: 200,
  headers: { 'content-type': types[name] },
  body: readFileSync(new URL(name, TABLES)),
});

/** The days of the simulated Frankfurter are fixed. */
function respondWithFixedDays(url) {
  const fixed = new URL(url);
  fixed.searchParams.set('from', '2026-05-16');
  return respondAsFrankfurter(fixed);
}

/** What each host sends. */
const HOSTS = {
  'www.nbkr.kg': ({ pathname }) => table(pathname.endsWith('weekly.xml') ? 'nbkr-weekly.xml' : 'nbkr-daily.xml'),
  'nationalbank.kz': () => table('nbk-rates.xml'),
  'www.nbt.tj': () => table('nbt-export.xml'),
  'cbu.uz': () => table('cbu.json'),
  'www.cbr.ru': () => table('cbr-daily.xml'),
  'cdn.jsdelivr.net': (url) => readRates(url),
  'api.frankfurter.dev': (url) => respondWithFixedDays(url),
  'rates.example': () => undefined,
  'other.example': () => undefined,
};

/** WordPress requests each of the hosts here. Options such as the time limit stay as they are. */
const mustUsePlugin = (port) => `<?php
add_filter( 'pre_http_request', function ( $result, $options, $url ) {
	$parts = wp_parse_url( $url );
	if ( ! in_array( $parts['host'], json_decode( '${JSON.stringify(Object.keys(HOSTS))}' ), true ) ) {
		return $result;
	}
	$path = substr( $url, strlen( $parts['scheme'] ) + 3 );
	$options['reject_unsafe_urls'] = false;
	return wp_remote_get( "http://127.0.0.1:${port}/{$parts['scheme']}/$path", $options );
}, 10, 3 );
`;

export async function startBanks() {
  const replaced = new Map();
  const respond = async ({ pathname, search }) => {
    const [, scheme, host, path] = /^\/(https?)\/([^/]+)(\/.*)$/.exec(pathname) ?? [];
    const url = new URL(`${scheme}://${host}${path}${search}`);
    return (replaced.get(host) ?? HOSTS[host])(url);
  };
  const server = await serve(respond);
  return {
    /** The URLs that were requested. */
    get requests() {
      return server.requests.map((path) => path.replace(/^\/(https?)\//, '$1://'));
    },
    forgetRequests: () => server.requests.splice(0),
    /** Replaces what a host sends, until `restore()`. */
    replace: (host, response) => replaced.set(host, response),
    restore: () => replaced.clear(),
    connect({ workdir }) {
      mkdirSync(`${workdir}/site/wp-content/mu-plugins`, { recursive: true });
      writeFileSync(`${workdir}/site/wp-content/mu-plugins/test-banks.php`, mustUsePlugin(server.port));
    },
    /** Like `fetch`, but requests the hosts here. The response has the URL of the original. */
    async fetch(input, init) {
      const url = new URL(input instanceof Request ? input.url : input);
      if (!(url.hostname in HOSTS)) return realFetch(input, init);
      const { protocol, hostname, pathname, search } = url;
      const path = `/${protocol.replace(':', '')}/${hostname}${pathname}${search}`;
      const response = await realFetch(`http://127.0.0.1:${server.port}${path}`, init);
      return Object.defineProperty(response, 'url', { value: url.href });
    },
    close: () => server.close(),
  };
}
