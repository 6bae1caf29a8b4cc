/**
 * Lit creates a Trusted Types policy named `lit-html` when it loads. If the page doesn't allow that name, or contains a
 * second copy of Lit, this throws an error, and the whole file fails (lit-html 3.3.3, both measured in Chromium 156).
 * The CDN files contain their own Lit, so there templates are parsed with `setHTML`, which needs no policy. A browser
 * without `setHTML` uses a policy named `press-elements`. If the page doesn't allow that either, the page keeps its own
 * markup. See decision 0004.
 */

const POLICY = /(\w+)\?\1\.createPolicy\("lit-html",\{createHTML:\w+=>\w+\}\):void 0/;
const PARSE = /(\w+)\.innerHTML=(\w+),\1/;

/**
 * The sanitizer keeps comments, because Lit uses them as markers. `setHTML` always removes scripts and event handlers.
 */
const PARSER = `
const pressSanitizer = { removeElements: [], removeAttributes: [], comments: true };
let pressPolicy;
const pressParse = (template, html) => {
  if (template.setHTML) template.setHTML(html, { sanitizer: pressSanitizer });
  else {
    const rules = { createHTML: (text) => text };
    pressPolicy ??= globalThis.trustedTypes?.createPolicy?.("press-elements", rules) ?? rules;
    template.innerHTML = pressPolicy.createHTML(html);
  }
  return template;
};
`;

/** In the pieces of the script tag: the policy that the loader has created, as a page may allow the name only once. */
const ofLoader = (parser) => parser.replace('??= globalThis', '??= pressLoad.policy ?? globalThis');

/** @returns {import('vite').Plugin} */
export const withoutTrustedTypesPolicy = () => ({
  name: 'without-trusted-types-policy',
  applyToEnvironment: ({ name }) => name === 'cdn' || name === 'pieces',
  transform(code, id) {
    if (!id.endsWith('/lit-html/lit-html.js')) return undefined;
    if (!POLICY.test(code) || !PARSE.test(code))
      this.error('lit-html no longer contains the expected code: update this script.');
    const parser = this.environment.name === 'pieces' ? ofLoader(PARSER) : PARSER;
    return { code: parser + code.replace(POLICY, 'void 0').replace(PARSE, 'pressParse($1,$2)'), map: null };
  },
});
