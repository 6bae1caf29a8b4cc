import { expect, fixture, html } from '@open-wc/testing';
import { rgbaToThumbHash } from 'thumbhash';
import { loaded, part, PICTURE } from '../../../test/hero-page.js';
import { accessibilityTree, waitUntil } from '../../../test/support.js';
import '../define.js';
import type { PressArticleHero } from '../article-hero.js';
import { parseThumbHash } from './parse-thumb-hash.js';

/** Doesn't load before the test ends. */
const WAITING = '/fault/slow?ms=4000&picture';

/** The pixels of a scaled-down picture. */
async function pixelsOf(src: string, width: number, height: number): Promise<Uint8ClampedArray> {
  const img = Object.assign(new Image(), { src });
  await img.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d')!;
  context.drawImage(img, 0, 0, width, height);
  return context.getImageData(0, 0, width, height).data;
}
/** Computes the ThumbHash as a build or a CMS would. */
const hashOf = async (src: string): Promise<string> =>
  btoa(String.fromCharCode(...rgbaToThumbHash(96, 54, await pixelsOf(src, 96, 54))));

const canvasIn = (element: Element): HTMLCanvasElement | null => element.shadowRoot!.querySelector('canvas');

describe('a ThumbHash', () => {
  /** The sunrise on the ThumbHash website. */
  const SUNRISE = '1QcSHQRnh493V4dIh4eXh1h4kJUI';

  it('is decoded with or without padding, and as base64url', () => {
    const { w, h } = parseThumbHash(SUNRISE)!;
    expect([w, h]).to.deep.equal([23, 32]);
    expect(parseThumbHash(` ${SUNRISE}\n`)).to.deep.equal(parseThumbHash(SUNRISE));
    expect(parseThumbHash('3OcRJYB4d3h_iIeHeEh3eIhw-j3A')?.w).to.be.above(0);
  });

  it('is invalid in any other format', () => {
    for (const value of [
      undefined,
      '',
      '1QcSHQ',
      '<svg onload=alert(1)>',
      'data:image/png;base64,iVBORw0KGgo=',
      'L6PZfSi_.AyE_3t7t7R**0o#DgR4',
      'AAAAAAAAAAAAAAAAAAAAAAAAAAAA',
      'A'.repeat(5000),
    ])
      expect(parseThumbHash(value), value).to.equal(undefined);
  });
});

describe('a hero with a placeholder', () => {
  let hash: string;
  before(async () => {
    hash = await hashOf(PICTURE);
  });
  const waiting = (content: unknown, placeholder = hash) =>
    fixture<PressArticleHero>(html`<press-article-hero placeholder=${placeholder}>${content}</press-article-hero>`);
  const picture = (src = WAITING, style = '') =>
    html`<img src=${src} width="1600" height="900" style=${style} alt="Chairs" />`;

  it('has a preview that screen readers don’t see', async () => {
    const element = await waiting(picture());
    await waitUntil(() => canvasIn(element) !== null, 'the preview');
    expect(canvasIn(element)!.getAttribute('aria-hidden')).to.equal('true');
    const roles = (await accessibilityTree()).map(({ role }) => role);
    expect(roles.filter((role) => /canvas/i.test(role))).to.deep.equal([]);
  });

  it('shows the colors of the picture in its place', async () => {
    const canvas = canvasIn(await waiting(picture()))!;
    const { width, height } = canvas;
    const drawn = canvas.getContext('2d')!.getImageData(0, 0, width, height).data;
    const real = await pixelsOf(PICTURE, width, height);
    const difference = (pixels: Uint8ClampedArray) =>
      pixels.reduce((sum, value, at) => sum + Math.abs(value - drawn[at]!), 0) / pixels.length;
    expect(difference(real))
      .to.be.below(40)
      .and.below(difference(new Uint8ClampedArray(real.length).fill(128)) / 2);
  });

  it('has the size and the rounded corners of the picture, and resizes with it', async () => {
    const element = await waiting(
      html`
        <figure>
          ${picture(WAITING, 'inline-size: 50%; border-radius: 12px; margin-inline: auto')}
          <figcaption>A market</figcaption>
        </figure>
      `,
    );
    const canvas = canvasIn(element)!;
    const img = element.querySelector('img')!;
    const box = (node: Element) =>
      ['x', 'y', 'width', 'height'].map((key) => Math.round(Reflect.get(node.getBoundingClientRect(), key)));
    await waitUntil(() => canvas.style.width !== '', 'the first measure');
    expect(box(canvas)).to.deep.equal(box(img));
    expect(getComputedStyle(canvas).borderRadius).to.equal('12px');
    element.style.width = '300px';
    await waitUntil(() => box(canvas).join() === box(img).join(), 'the new box');
  });

  it('is behind the picture and causes no layout shift', async () => {
    const page = await fixture(html`<div><press-article-hero>${picture()}</press-article-hero><p>After</p></div>`);
    const element = page.querySelector('press-article-hero')!;
    await element.updateComplete;
    const before = page.querySelector('p')!.getBoundingClientRect().top;
    element.placeholder = hash;
    await element.updateComplete;
    await waitUntil(() => canvasIn(element)?.style.width !== '', 'the placeholder');
    expect(page.querySelector('p')!.getBoundingClientRect().top).to.equal(before);
    const { x, y } = element.querySelector('img')!.getBoundingClientRect();
    expect(document.elementFromPoint(x + 9, y + 9) === element.querySelector('img')).to.equal(true);
  });

  it('is removed when the picture has loaded, and doesn’t come back', async () => {
    const element = await waiting(picture());
    const img = element.querySelector('img')!;
    expect(canvasIn(element)).not.to.equal(null);
    img.src = `${PICTURE}?placeholder`;
    await loaded(img);
    await waitUntil(() => canvasIn(element) === null, 'removal of the placeholder');
    element.caption = 'Chairs';
    await element.updateComplete;
    expect(canvasIn(element)).to.equal(null);
  });

  it('is removed when the picture fails to load, so that the alternative text is readable', async () => {
    const element = await waiting(picture('/fault/404.jpg?placeholder'));
    await waitUntil(
      () => element.matches(':state(broken)') && canvasIn(element) === null,
      'removal of the placeholder',
    );
  });

  it('is not shown for a picture that has already loaded', async () => {
    const img = Object.assign(new Image(), { src: PICTURE, width: 1600, height: 900 });
    await img.decode();
    expect(canvasIn(await waiting(img))).to.equal(null);
  });

  it('is shown for a picture from data, in its box', async () => {
    const element = await fixture<PressArticleHero>(
      html`
        <press-article-hero
          placeholder=${hash}
          .data=${{ contentUrl: WAITING, creditText: 'AFP' }}
        ></press-article-hero>
      `,
    );
    await waitUntil(() => canvasIn(element)?.style.width !== '', 'the placeholder');
    expect(canvasIn(element)!.getBoundingClientRect().height).to.be.closeTo(
      part(element, 'image')!.getBoundingClientRect().height,
      1,
    );
  });

  it('is removed with the hero, and shown again for another picture', async () => {
    const element = await waiting(picture());
    element.remove();
    expect(canvasIn(element)).to.equal(null);
    element.replaceChildren(Object.assign(new Image(), { src: WAITING, width: 160, height: 90 }));
    document.body.append(element);
    await waitUntil(() => canvasIn(element) !== null, 'the placeholder');
    element.remove();
  });

  it('shows nothing for an invalid value, and names it in the debug panel', async () => {
    const element = await fixture(
      html`<press-article-hero debug placeholder="LEHV6nWB2yk8pyo0adR*.7kCMdnj">${picture()}</press-article-hero>`,
    );
    expect(canvasIn(element)).to.equal(null);
    expect(part(element, 'debug')!.textContent).to.contain(
      'placeholder="LEHV6nWB2yk8pyo0adR*.7kCMdnj": expected a ThumbHash in base64.',
    );
  });
});
