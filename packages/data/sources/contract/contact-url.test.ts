import { expect } from '@open-wc/testing';
import { contactUrl } from './contact-url.js';

describe('the URL of a contact', () => {
  it('is only the address of a mailto: URL, without recipients and text that a reader does not see', () => {
    for (const hidden of [
      '?bcc=x@evil.example&body=Hello',
      '?',
      '#fragment',
      '%3Fbcc=x@evil.example',
      '%3fbcc=x@evil.example?subject=Hello',
      '%253Fbcc=x@evil.example',
      '%23',
    ])
      expect(contactUrl(`mailto:a@news.example${hidden}`), hidden).to.equal('mailto:a@news.example');
  });

  it('keeps an address with other characters', () => {
    for (const address of [
      'first.last+tips@news.example',
      'a%20b@news.example',
      'айгүл@news.example',
      'a,b@news.example',
    ])
      expect(decodeURI(contactUrl(`MAILTO:${address}`) ?? ''), address).to.equal(decodeURI(`mailto:${address}`));
  });

  it('is nothing if there is no address', () => {
    for (const value of ['mailto:', 'mailto:?bcc=x@evil.example', 'mailto:%3Fbcc=x@evil.example', 'tel:+996312', 7])
      expect(contactUrl(value), String(value)).to.equal(undefined);
  });

  it('is unchanged if it is http(s)', () => {
    expect(contactUrl('/contact?to=a#form', 'https://news.example')).to.equal('https://news.example/contact?to=a#form');
    expect(contactUrl('javascript:alert(1)', 'https://news.example')).to.equal(undefined);
  });
});
