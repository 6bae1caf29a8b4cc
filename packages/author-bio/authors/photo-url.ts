import type { Person } from '../../data/model/model.js';
import type { SafeUrl } from '../../data/model/safe-url.js';

/** Services that host avatars for many sites, and so can track users across them. */
const AVATAR_SERVICE = /^https?:\/\/([^/]+\.)?(gravatar\.com|libravatar\.org)\//;

/** Twice the displayed size, for high-resolution screens. */
const AVATAR_SIZE_PX = '192';

/** Gravatar's `d=404`: respond with an error instead of a generic picture if the person has no avatar. */
function avatarUrl(image: SafeUrl): SafeUrl {
  const url = new URL(image);
  url.searchParams.set('s', AVATAR_SIZE_PX);
  url.searchParams.set('d', '404');
  return url.href as SafeUrl; // only the query of a safe URL changed
}

/** Address of the author's photo. A picture at an avatar service is returned only if `canLoadAvatars` is true. */
export function photoUrl({ image }: Person, canLoadAvatars: boolean): SafeUrl | undefined {
  if (!image || !AVATAR_SERVICE.test(image)) return image;
  return canLoadAvatars ? avatarUrl(image) : undefined;
}
