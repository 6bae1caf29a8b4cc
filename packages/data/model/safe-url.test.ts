import { expect } from '@open-wc/testing';
import { safeUrl } from './safe-url.js';

const BASE = 'https://news.example/2025/06/story/';

describe('safeUrl', () => {
  const HOSTILE: Readonly<Record<string, string>> = {
    'a script': 'javascript:alert(1)',
    'a script in capitals': 'JaVaScRiPt:alert(1)',
    'a script after a space': ' javascript:alert(1)',
    'a script after a control character': '\u0001javascript:alert(1)',
    'a script with a tab inside': 'java\tscript:alert(1)',
    'a script with line feeds inside': 'java\r\nscript:alert(1)',
    'a script that pretends to have a host': 'javascript://news.example/%0aalert(1)',
    'a data URL': 'data:text/html,<script>alert(1)</script>',
    'an SVG in a data URL': 'data:image/svg+xml,<svg onload=alert(1)>',
    VBScript: 'vbscript:msgbox(1)',
    'a blob': 'blob:https://news.example/0c6e',
    'a file': 'file:///etc/passwd',
    ftp: 'ftp://news.example/',
    'a view-source URL': 'view-source:https://news.example/',
    'a blank page': 'about:blank',
    'a user name': 'https://user@news.example/',
    'a password': 'https://:secret@news.example/',
    'a user name that looks like our host': 'https://news.example@evil.example/',
    'no host': 'http://',
    'an invalid port': 'https://news.example:99999/',
    'a mailto URL that the caller does not allow': 'mailto:a@news.example',
    'a tel URL that the caller does not allow': 'tel:+996312',
    'an empty string': '',
    'white space': ' \n\t',
    'more than 2,048 characters': `https://news.example/${'a'.repeat(2048)}`,
    'more than 2,048 characters after encoding': `https://news.example/${'я'.repeat(1000)}`,
  };
  for (const [what, url] of Object.entries(HOSTILE)) {
    it(`refuses ${what}`, () => expect(safeUrl(url, BASE)).to.equal(undefined));
  }

  for (const value of [
    undefined,
    null,
    5,
    {},
    ['https://news.example/'],
    { toString: () => 'https://news.example/' },
  ]) {
    it(`refuses a value that is not a string: ${JSON.stringify(value)}`, () =>
      expect(safeUrl(value, BASE)).to.equal(undefined));
  }

  const VALID: readonly [string, string][] = [
    ['https://news.example/a?b=c#d', 'https://news.example/a?b=c#d'],
    ['http://news.example', 'http://news.example/'],
    ['HTTPS://NEWS.EXAMPLE/A', 'https://news.example/A'],
    ['/author/davide/', 'https://news.example/author/davide/'],
    ['../other/', 'https://news.example/2025/06/other/'],
    ['?p=2', 'https://news.example/2025/06/story/?p=2'],
    ['//cdn.example/x.jpg', 'https://cdn.example/x.jpg'],
    ['\\\\cdn.example\\x.jpg', 'https://cdn.example/x.jpg'],
    ['http:///cdn.example/x.jpg', 'http://cdn.example/x.jpg'],
    ['/ба зар', 'https://news.example/%D0%B1%D0%B0%20%D0%B7%D0%B0%D1%80'],
    ['https://новости.example/', 'https://xn--b1amnebsh.example/'],
    ['https://news.example/\ta\nb', 'https://news.example/ab'],
    ['https://[2001:db8::1]:8080/', 'https://[2001:db8::1]:8080/'],
  ];
  for (const [value, url] of VALID)
    it(`resolves ${JSON.stringify(value)} to ${url}`, () => expect(safeUrl(value, BASE)).to.equal(url));

  it('refuses a relative URL without a base URL', () => {
    expect(safeUrl('/author/')).to.equal(undefined);
    expect(safeUrl('/author/', 'about:blank')).to.equal(undefined);
  });

  it('accepts mailto and tel URLs if the caller allows them, but no scripts', () => {
    expect(safeUrl('mailto:a@news.example', BASE, ['mailto:'])).to.equal('mailto:a@news.example');
    expect(safeUrl('tel:+996312', BASE, ['tel:'])).to.equal('tel:+996312');
    expect(safeUrl('tel:+996312', BASE, ['mailto:'])).to.equal(undefined);
    expect(safeUrl('javascript:alert(1)', BASE, ['mailto:', 'tel:'])).to.equal(undefined);
  });

  it('accepts only http and https, resolved as the URL constructor resolves them', () => {
    const schemes = ['http:', 'https:', 'HTTP:', 'javascript:', 'data:', 'blob:', 'ws:', 'x:', ''];
    const slashes = ['', '/', '//', '///', '\\\\', '/\\'];
    const hosts = ['news.example', 'user@news.example', 'news.example:8080', '[::1]', '0x7f.1', '%00', ''];
    const paths = ['', '/a', '/..//b', '?q=<script>', '#"onload="', '/%0d%0a', '/\u202Egpj'];
    for (const scheme of schemes)
      for (const slash of slashes)
        for (const host of hosts)
          for (const path of paths) {
            const input = scheme + slash + host + path;
            const accepted = safeUrl(input, BASE);
            if (accepted === undefined) continue;
            const url = new URL(input, BASE);
            expect(accepted, input).to.equal(url.href);
            expect(accepted).to.match(/^https?:\/\//);
            expect(url.username + url.password, input).to.equal('');
          }
  });
});
