/** The networks that most profiles are on. Those of others are downloaded when they are used. */
import type { SafeUrl } from '../../data/model/safe-url.js';

/** Name as the network spells it, its domains, and its icon: the path of a stroke in a square of 24 units. */
export type Network = readonly [name: string, domains: string, icon?: string];

/**
 * The icons are from Tabler Icons 3.52.0, https://github.com/tabler/tabler-icons, under the license in
 * dist/cdn/LICENSES.txt.
 */
const NETWORKS: readonly Network[] = [
  ['X', 'x.com twitter.com', 'M4 4l11.733 16h4.267l-11.733-16l-4.267 0M4 20l6.768-6.768m2.46-2.46l6.772-6.772'],
  ['Facebook', 'facebook.com fb.com', 'M7 10v4h3v7h4v-7h3l1-4h-4v-2a1 1 0 0 1 1-1h3v-4h-3a5 5 0 0 0-5 5v2h-3'],
  [
    'Instagram',
    'instagram.com',
    'M3 7a4 4 0 0 1 4-4h10a4 4 0 0 1 4 4v10a4 4 0 0 1-4 4h-10a4 4 0 0 1-4-4l0-10M8.5 12a3.5 3.5 0 1 0 7 0' +
      'a3.5 3.5 0 0 0-7 0M17 7v.01',
  ],
  [
    'LinkedIn',
    'linkedin.com',
    'M8 11v5M8 8v.01M12 16v-5M16 16v-3a2 2 0 1 0-4 0M3 7a4 4 0 0 1 4-4h10a4 4 0 0 1 4 4v10a4 4 0 0 1-4 4' +
      'h-10a4 4 0 0 1-4-4l0-10',
  ],
];

/** Finds the network of a profile. `en.wikipedia.org` belongs to `wikipedia.org`. */
export function findNetwork(networks: readonly Network[], profile: SafeUrl): Network | undefined {
  const { hostname } = new URL(profile);
  return networks.find(([, domains]) => domains.split(' ').some((domain) => `.${hostname}`.endsWith(`.${domain}`)));
}

/** The network if it is one of the most used. */
export const commonNetwork = (profile: SafeUrl): Network | undefined => findNetwork(NETWORKS, profile);
