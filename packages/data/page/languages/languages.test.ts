import { expect } from '@open-wc/testing';
import type { Article } from '../../model/model.js';
import type { PageFacts } from '../../model/resource.js';
import { safeUrl } from '../../model/safe-url.js';
import { withoutOtherLanguages } from './languages.js';

const url = (path: string) => safeUrl(path, 'https://news.example/')!;
const articles = (...paths: readonly string[]): Article[] => paths.map((path) => ({ headline: path, url: url(path) }));
const left = (page: Partial<PageFacts>, ...paths: readonly string[]): string[] =>
  withoutOtherLanguages(articles(...paths), { url: url('/'), jsonLd: [], meta: {}, ...page }).map(
    ({ headline }) => headline,
  );

describe('articles of a site with a path for each language', () => {
  const translations = [url('/story/'), url('/ru/istoriya/'), url('/ky/bayan/')];

  it('are those of the page’s language', () =>
    expect(left({ url: url('/ru/istoriya/'), translations }, '/ru/a/', '/b/', '/ky/c/')).to.deep.equal(['/ru/a/']));

  it('are those without a path in the language without one', () =>
    expect(left({ url: url('/story/'), translations }, '/a/', '/ru/b/', '/economy/c/')).to.deep.equal([
      '/a/',
      '/economy/c/',
    ]));

  it('are all if the translations do not differ by their path, or are of another site', () => {
    const others = [url('/story/'), safeUrl('https://ru.news.example/story/')!];
    expect(left({ url: url('/story/'), translations: others }, '/a/', '/ru/b/')).to.have.length(2);
    expect(left({ url: url('/ru/istoriya/'), translations }, 'https://other.example/a/')).to.have.length(1);
  });
});
