/** From WordPress's words to the model: `rendered` HTML becomes text, dates get their zone, sizes become candidates. */
import { htmlToLine } from '../../text/html-text.js';
import { linkedText } from '../../text/linked-text.js';
import type { Article, ImageCandidate, ImageObject, Person } from '../../model/model.js';
import { mergePeople } from '../../model/people.js';
import { type SafeUrl, safeUrl } from '../../model/safe-url.js';
import { type MediaWire, type PostWire, sizeSchema, userSchema, type UserWire } from './wire.js';

const line = (html: string | undefined): string | undefined => htmlToLine(html ?? '') || undefined;

/** The largest of the avatars that are offered. */
function largestAvatar(urls: UserWire['avatar_urls'], base: string) {
  const sizes = Object.keys(urls ?? {}).sort((a, b) => Number(b) - Number(a));
  return sizes.map((size) => safeUrl(urls?.[size], base)).find(Boolean);
}

/** The author's own site; WordPress gives its first user this one. */
function ownSite({ url }: UserWire, base: string): SafeUrl[] {
  const site = safeUrl(url, base);
  return site && site !== new URL('/', base).href ? [site] : [];
}

/** `undefined` for a user whose name says nothing. */
export function toPerson(user: UserWire, base: string): Person | undefined {
  const name = line(user.name);
  const { text, links } = linkedText(user.description ?? '', base);
  return name
    ? {
        name,
        url: safeUrl(user.link, base),
        image: largestAvatar(user.avatar_urls, base),
        description: text || undefined,
        descriptionLinks: links,
        jobTitle: line(user.job_title),
        sameAs: ownSite(user, base),
      }
    : undefined;
}

/** A crop shows another picture: only sizes of the original's proportions can stand for it. */
const PROPORTION_TOLERANCE = 0.02;

function toCandidates(media: MediaWire, base: string): ImageCandidate[] {
  const { width, height, sizes } = media.media_details ?? {};
  if (!width || !height) return [];
  const found = Object.values(sizes ?? {}).flatMap((size): [number, SafeUrl][] => {
    const { data } = sizeSchema.safeParse(size);
    const url = data && safeUrl(data.source_url, base);
    if (!data || !url) return [];
    const skew = Math.abs(data.width / data.height / (width / height) - 1);
    return skew <= PROPORTION_TOLERANCE ? [[data.width, url]] : [];
  });
  return [...new Map(found)]
    .map(([candidateWidth, url]) => ({ url, width: candidateWidth }))
    .sort((a, b) => a.width - b.width);
}

/** Where an organisation is named beside it, the credit is a person's. */
function newspackCredit({ meta }: MediaWire, base: string): Pick<ImageObject, 'creditText' | 'creator'> | undefined {
  const [credit, organization] = [line(meta?._media_credit), line(meta?._navis_media_credit_org)];
  const creditText = [credit, organization].filter(Boolean).join(' / ');
  const creator = credit && organization ? [{ name: credit, url: safeUrl(meta?._media_credit_url, base) }] : undefined;
  return creditText ? { creditText, creator } : undefined;
}

export function toImage(media: MediaWire, base: string): ImageObject | undefined {
  const contentUrl = safeUrl(media.source_url, base);
  const details = media.media_details;
  return (
    contentUrl && {
      contentUrl,
      width: details?.width,
      height: details?.height,
      candidates: toCandidates(media, base),
      description: line(media.alt_text),
      caption: line(media.caption?.rendered),
      creditText: line(details?.image_meta?.credit),
      copyrightNotice: line(details?.image_meta?.copyright),
      ...newspackCredit(media, base),
    }
  );
}

/** The site's own clock is left alone; `date_gmt` is UTC and lacks only the letter that says so. */
function toDate(gmt: string | undefined): string | undefined {
  const utc = gmt?.replace(/Z?$/, 'Z');
  return utc && !Number.isNaN(Date.parse(utc)) ? utc : undefined;
}

const sectionOf = (post: PostWire): string | undefined =>
  line(
    post._embedded?.['wp:term'].flatMap((terms) => terms ?? []).find(({ taxonomy }) => taxonomy === 'category')?.name,
  );

const peopleIn = (users: readonly unknown[], base: string): Person[] =>
  users.flatMap((user) => {
    const { data } = userSchema.safeParse(user);
    return (data && toPerson(data, base)) ?? [];
  });

const embeddedAuthors = (post: PostWire, base: string): Person[] =>
  (post._embedded?.author ?? []).flatMap((user) => (user && toPerson(user, base)) ?? []);

/** A plugin for several authors knows the whole byline, guests too; WordPress itself may know more of who has an account. */
export const authorsOf = (post: PostWire, base: string): Person[] =>
  mergePeople(peopleIn(post.coauthors, base), peopleIn(post.authors, base), embeddedAuthors(post, base));

export const imageOf = (post: PostWire, base: string): ImageObject | undefined =>
  (post._embedded?.['wp:featuredmedia'] ?? []).flatMap((media) => (media && toImage(media, base)) ?? [])[0];

/** Locked posts show a title and a picture and nothing to read: they are no suggestion. */
export const isLocked = (post: PostWire): boolean => (post.content?.protected || post.excerpt?.protected) ?? false;

/** `undefined` for a post without a title or a usable address. */
export function toArticle(post: PostWire, base: string): Article | undefined {
  const url = safeUrl(post.link, base);
  const headline = line(post.title.rendered);
  if (!url || !headline || isLocked(post)) return undefined;
  return {
    url,
    headline,
    image: imageOf(post, base),
    datePublished: toDate(post.date_gmt),
    author: authorsOf(post, base),
    articleSection: sectionOf(post),
    description: line(post.excerpt?.rendered),
    inLanguage: post.lang ?? post.wpml_current_locale,
    reason: post.reason,
  };
}
