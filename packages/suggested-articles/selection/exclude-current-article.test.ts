import { expect } from '@open-wc/testing';
import { articleKey } from '../../data/model/tracking-parameters.js';
import { keysOfUrls, keysOnPage } from './exclude-current-article.js';

describe('excluded articles', () => {
  it('are read from a list of URLs, relative to the page; invalid URLs are ignored', () => {
    const urls = '/a  https://other.example/b\n javascript:alert(1)';
    expect(keysOfUrls(urls, 'https://news.example/x/')).to.deep.equal(['news.example/a', 'other.example/b']);
  });

  it('include the current article, by its canonical URL and by the URL in the address bar', () => {
    const page = document.implementation.createHTMLDocument();
    page.head.innerHTML = '<base href="https://news.example/"><link rel="canonical" href="/2025/story/">';
    expect(keysOnPage(page, 'a-strip')).to.include('news.example/2025/story');
    page.head.innerHTML += '<meta property="og:url" content="https://news.example/shared/">';
    expect(keysOnPage(page, 'a-strip')).to.include('news.example/shared');
    expect(keysOnPage(document, 'a-strip')).to.deep.equal([articleKey(document.URL)]);
  });
});
