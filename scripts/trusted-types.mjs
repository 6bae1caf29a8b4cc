/**
 * Lit makes a Trusted Types policy named `lit-html` when it loads. A page whose policy list lacks that name, or that has a
 * second Lit, throws there, and with it goes the whole file (lit-html 3.3.3, both measured in Chromium 156). In the CDN
 * files, where Lit is ours, templates are parsed by `setHTML` instead, which is no sink and needs no policy; where a browser
 * lacks it, by a policy of our own, if the page lets us make one; else the page is left with its own markup.
 */

const POLICY = /(\w+)\?\1\.createPolicy\("lit-html",\{createHTML:\w+=>\w+\}\):void 0/;
const PARSE = /(\w+)\.innerHTML=(\w+),\1/;

/** `setHTML` keeps what is listed in no removal list; comments are Lit's own markers. Scripts and handlers go regardless. */
const PARSER = `
const pressSanitizer = { removeElements: [], removeAttributes: [], comments: true };
let pressPolicy;
const pressParse = (template, html) => {
  if (template.setHTML) template.setHTML(html, { sanitizer: pressSanitizer });
  else {
    pressPolicy ??= globalThis.trustedTypes?.createPolicy("press-elements", { createHTML: (text) => text }) ?? { createHTML: (text) => text };
    template.innerHTML = pressPolicy.createHTML(html);
  }
  return template;
};
`;

/** @returns {import('vite').Plugin} */
export const withoutTrustedTypesPolicy = () => ({
  name: 'without-trusted-types-policy',
  applyToEnvironment: ({ name }) => name === 'cdn',
  transform(code, id) {
    if (!id.endsWith('/lit-html/lit-html.js')) return undefined;
    if (!POLICY.test(code) || !PARSE.test(code))
      this.error('lit-html no longer reads as it did: see how it parses templates now.');
    return { code: PARSER + code.replace(POLICY, 'void 0').replace(PARSE, 'pressParse($1,$2)'), map: null };
  },
});
