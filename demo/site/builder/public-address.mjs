/** Which addresses the builder may fetch: those of the public internet, and the demo's own server. */
import { lookup as resolve } from 'node:dns';
import { BlockList, isIP } from 'node:net';

/** Private, loopback, link-local, documentation, multicast and reserved ranges (IANA special-purpose registry). */
const RANGES = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.88.99.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
];

/** All of IPv6 that is in use outside of 2000::/3, and what in it leads to IPv4: Teredo, 6to4, documentation. */
const PUBLIC_IPV6 = new BlockList();
PUBLIC_IPV6.addSubnet('2000::', 3, 'ipv6');
const OTHER_IPV6 = new BlockList();
for (const [address, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
])
  OTHER_IPV6.addSubnet(address, prefix, 'ipv6');

const SPECIAL_IPV4 = new BlockList();
for (const range of RANGES) SPECIAL_IPV4.addSubnet(...range);

/** @param {string} address An IP address, without brackets. */
export function isPublicAddress(address) {
  const family = isIP(address);
  if (family === 4) return !SPECIAL_IPV4.check(address);
  return family === 6 && PUBLIC_IPV6.check(address, 'ipv6') && !OTHER_IPV6.check(address, 'ipv6');
}

/** The address is not public. */
export class PrivateAddressError extends Error {}

/**
 * A `lookup` for `http.request`, which connects to exactly the address that was checked: a name can't lead to another
 * one a moment later.
 *
 * @param {typeof resolve} [lookup]
 */
export const publicLookup =
  (lookup = resolve) =>
  (hostname, options, callback) =>
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error);
      const refused = addresses.find(({ address }) => !isPublicAddress(address));
      if (refused || addresses.length === 0) return callback(new PrivateAddressError(hostname));
      if (options.all) return callback(null, addresses);
      const [{ address, family }] = addresses;
      return callback(null, address, family);
    });

/** Throws for a URL whose host is a special address itself: then nothing is looked up. @param {URL} url */
export function refusePrivateHost({ hostname }) {
  const address = hostname.replace(/^\[|\]$/g, '');
  if (isIP(address) && !isPublicAddress(address)) throw new PrivateAddressError(hostname);
}
