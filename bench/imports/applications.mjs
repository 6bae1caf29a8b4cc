/** What applications import, by the name of the import: every module of the package. Each is bundled alone. */
export const APPLICATIONS = {
  'press-elements': `import { PressAuthorBio } from 'press-elements'; console.log(PressAuthorBio);`,
  'press-elements/article-hero': `import 'press-elements/article-hero';`,
  'press-elements/author-bio': `import 'press-elements/author-bio';`,
  'press-elements/suggested-articles': `import 'press-elements/suggested-articles';`,
  'press-elements/rate-ticker': `import 'press-elements/rate-ticker';`,
  'press-elements/all': `import 'press-elements/all';`,
  'press-elements/react': `import { PressAuthorBio } from 'press-elements/react'; console.log(PressAuthorBio);`,
  'press-elements/ssr': `import { hydrateData } from 'press-elements/ssr'; hydrateData(document);`,
  'press-elements/configure': `import { configure } from 'press-elements/configure'; configure({});`,
  'press-elements/data': `import { load, safeUrl } from 'press-elements/data';
    load({ kind: 'people', src: safeUrl('https://news.example/') });`,
  'press-elements/image-credit': `import { readImageCredit } from 'press-elements/image-credit'; readImageCredit('/');`,
};
