/** What `debug` tells of the hero beyond its data: where the credit comes from, and what was written in vain. */
import { safeUrl } from '../data/model/safe-url.js';
import { namesOf } from './credit/parse-credit-line.js';
import { parseFocalPoint, parseRatio } from './picture/crop.js';
import { parseDigitalSource } from './credit/digital-source-type.js';
import type { HeroAttributes, HeroContent } from './content/hero-content.js';
import { parseThumbHash } from './picture/thumb-hash.js';

interface NotedAttributes extends HeroAttributes {
  readonly ratio?: string | undefined;
  readonly focalPoint?: string | undefined;
  readonly placeholder?: string | undefined;
}

type Attribute = readonly [
  name: string,
  value: string | undefined,
  parse: (value: string) => unknown,
  expected?: string,
];

function describeCredit({ credit, origin }: Pick<HeroContent, 'credit' | 'origin'>): string {
  if (!credit) return 'No credit found.';
  const names = (['agency', 'person', 'licence'] as const).flatMap((kind) =>
    namesOf(credit, kind).map((name) => `${kind} ${name}`),
  );
  return `Credit from the ${origin}: ${names.join(', ') || 'no name recognised'}.`;
}

/** What slows the picture down or lets the page jump. */
function pictureNotes(img: HTMLImageElement | null, { ratio }: NotedAttributes): string[] {
  if (!img) return [];
  const hasBox = (img.getAttribute('width') && img.getAttribute('height')) || parseRatio(ratio);
  return [
    img.loading === 'lazy' ? 'loading="lazy" delays this picture: leave it out.' : '',
    hasBox ? '' : 'The picture has no width and height: the page moves when it arrives.',
  ];
}

export function heroNotes(
  { otherPicture, ...content }: HeroContent,
  host: NotedAttributes,
  img: HTMLImageElement | null,
  fileNote: string | undefined,
): string[] {
  const { ratio, focalPoint, placeholder, creditUrl, license, acquireLicensePage, digitalSourceType, baseURI } = host;
  const address = (value: string) => safeUrl(value, baseURI);
  const attributes: readonly Attribute[] = [
    ['ratio', ratio, parseRatio, 'a ratio such as 16/9'],
    ['focal-point', focalPoint, parseFocalPoint, 'two percentages such as 50% 30%'],
    ['placeholder', placeholder, parseThumbHash, 'a ThumbHash in base64'],
    [
      'digital-source-type',
      digitalSourceType,
      parseDigitalSource,
      'a term of IPTC’s list such as trainedAlgorithmicMedia',
    ],
    ['credit-url', creditUrl, address],
    ['license', license, address],
    ['acquire-license-page', acquireLicensePage, address],
  ];
  return [
    describeCredit(content),
    ...attributes.map(([name, value, parse, expected = 'an http(s) address']) =>
      value && !parse(value) ? `${name}="${value}": expected ${expected}.` : '',
    ),
    otherPicture ? `The page describes another picture, ${otherPicture}: its caption and credit are not used.` : '',
    fileNote ? `embedded-credit: ${fileNote}` : '',
    ...pictureNotes(img, host),
  ];
}
