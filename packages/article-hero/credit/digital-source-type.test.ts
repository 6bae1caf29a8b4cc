import { expect, fixture, html } from '@open-wc/testing';
import { part, partText, PICTURE } from '../../../test/hero-page.js';
import { waitUntil } from '../../../test/support.js';
import '../define.js';
import type { PressArticleHero } from '../article-hero.js';
import { parseDigitalSourceType, schemaOrgDigitalSource } from './digital-source-type.js';

const IPTC = 'http://cv.iptc.org/newscodes/digitalsourcetype/';

/** Members of schema.org/IPTCDigitalSourceEnumeration, without the suffix `DigitalSource`. */
const SCHEMA_ORG = [
  'AlgorithmicMedia',
  'AlgorithmicallyEnhanced',
  'CompositeCapture',
  'Composite',
  'CompositeSynthetic',
  'CompositeWithTrainedAlgorithmicMedia',
  'DataDrivenMedia',
  'DigitalArt',
  'DigitalCapture',
  'MinorHumanEdits',
  'MultiFrameComputationalCapture',
  'NegativeFilm',
  'PositiveFilm',
  'Print',
  'ScreenCapture',
  'TrainedAlgorithmicMedia',
  'VirtualRecording',
];

describe('a digital source type', () => {
  it('can be IPTC’s term, its URL, a prefixed name, or schema.org’s term', () => {
    for (const value of [
      'trainedAlgorithmicMedia',
      `${IPTC}trainedAlgorithmicMedia`,
      'https://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
      'digsrctype:trainedAlgorithmicMedia',
      'https://schema.org/TrainedAlgorithmicMediaDigitalSource',
      ' TrainedAlgorithmicMediaDigitalSource ',
    ])
      expect(parseDigitalSourceType(value), value).to.equal('trainedAlgorithmicMedia');
  });

  it('can be any of schema.org’s terms, and is written as the same term', () => {
    for (const name of SCHEMA_ORG) {
      const member = `https://schema.org/${name}DigitalSource`;
      expect(schemaOrgDigitalSource(parseDigitalSourceType(member) ?? '')).to.equal(member);
    }
  });

  it('is written as schema.org’s older term if IPTC has a newer one', () => {
    const written = ['digitalCreation', 'humanEdits', 'computationalCapture'].map(schemaOrgDigitalSource);
    expect(written).to.deep.equal(
      ['DigitalArt', 'MinorHumanEdits', 'MultiFrameComputationalCapture'].map(
        (name) => `https://schema.org/${name}DigitalSource`,
      ),
    );
  });

  it('is undefined for a value in neither list', () => {
    for (const value of [
      undefined,
      '',
      'ai',
      'constructor',
      'toString',
      'a blueprint',
      'javascript:alert(1)',
      `${IPTC}trainedAlgorithmicMedia/x`,
      'x'.repeat(100_000),
    ])
      expect(parseDigitalSourceType(value), value).to.equal(undefined);
  });
});

describe('a hero whose picture isn’t a photograph', () => {
  const hero = (type: string, { lang = 'en', credit = 'AFP' } = {}) =>
    fixture<PressArticleHero>(
      html`
        <press-article-hero lang=${lang} credit=${credit} digital-source-type=${type}>
          <img src=${PICTURE} width="1600" height="900" alt="" />
        </press-article-hero>
      `,
    );

  const WORDS = {
    en: ['AI-generated image', 'Partly AI-generated image'],
    ru: ['Изображение создано ИИ', 'Изображение частично создано ИИ'],
    kk: ['Жасанды интеллект жасаған сурет', 'Ішінара жасанды интеллект жасаған сурет'],
    ky: ['Сүрөт жасалма интеллект аркылуу түзүлгөн', 'Сүрөт жарым-жартылай жасалма интеллект аркылуу түзүлгөн'],
    uz: ['Surat sunʼiy intellekt yordamida yaratilgan', 'Surat qisman sunʼiy intellekt yordamida yaratilgan'],
    tg: ['Акс бо зеҳни сунъӣ сохта шудааст', 'Акс қисман бо зеҳни сунъӣ сохта шудааст'],
    tk: ['Surat emeli aň arkaly döredildi', 'Surat bölekleýin emeli aň arkaly döredildi'],
  };
  for (const [lang, [whole, partly]] of Object.entries(WORDS)) {
    it(`labels the picture beside the credit in ${lang}`, async () => {
      expect(partText(await hero('trainedAlgorithmicMedia', { lang }), 'digital-source')).to.equal(whole);
      expect(partText(await hero('compositeWithTrainedAlgorithmicMedia', { lang }), 'digital-source')).to.equal(partly);
    });
  }

  const SAID = {
    algorithmicMedia: 'Computer-generated image',
    digitalCreation: 'Illustration',
    digitalArt: 'Illustration',
    composite: 'Composite image',
    compositeCapture: 'Composite image',
    compositeSynthetic: 'Composite image',
  };
  for (const [type, words] of Object.entries(SAID)) {
    it(`has a label for ${type}`, async () =>
      expect(partText(await hero(type), 'credit')).to.equal(`${words} Image source: AFP`));
  }

  it('has no label “Illustration” if the credit starts with that word', async () => {
    expect(partText(await hero('digitalCreation', { credit: 'Illustration by Aida Sulova' }), 'credit')).to.equal(
      'Illustration by Aida Sulova',
    );
    expect(
      partText(await hero('digitalCreation', { credit: 'Иллюстрация: Аида Сулова', lang: 'ru' }), 'credit'),
    ).to.equal('Иллюстрация: Аида Сулова');
  });

  it('has the label “AI-generated image” even if the credit starts with “Illustration”', async () => {
    expect(
      partText(await hero('trainedAlgorithmicMedia', { credit: 'Illustration by Aida Sulova' }), 'credit'),
    ).to.equal('AI-generated image Illustration by Aida Sulova');
  });

  it('has no label for a photograph or an unknown term', async () => {
    for (const type of ['digitalCapture', 'print', 'humanEdits', 'nonsense'])
      expect(partText(await hero(type), 'credit')).to.equal('Image source: AFP');
  });

  it('has a label for a term in the data, even without a credit', async () => {
    const element = await fixture(
      html`
        <press-article-hero .data=${{ digitalSourceType: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource' }}>
          <img src=${PICTURE} alt="" />
        </press-article-hero>
      `,
    );
    expect(partText(element, 'credit')).to.equal('AI-generated image');
    await expect(element).to.be.accessible();
  });

  it('has a label beside the slotted credit, and in full screen', async () => {
    const element = await fixture(
      html`
        <press-article-hero fullscreen digital-source-type="trainedAlgorithmicMedia">
          <img src=${PICTURE} alt="" />
          <b slot="credit">By hand</b>
        </press-article-hero>
      `,
    );
    expect(partText(element, 'digital-source')).to.equal('AI-generated image');
    part(element, 'fullscreen-button')!.click();
    await waitUntil(() => part(element, 'dialog') !== null, 'the dialog');
    expect(partText(element, 'dialog')).to.contain('AI-generated image');
  });

  it('names an unknown term in the debug panel', async () => {
    const element = await fixture(
      html`<press-article-hero debug digital-source-type="ai"><img src=${PICTURE} alt="" /></press-article-hero>`,
    );
    expect(partText(element, 'debug')).to.contain(
      'digital-source-type="ai": expected a term of IPTC’s list such as trainedAlgorithmicMedia.',
    );
  });
});
