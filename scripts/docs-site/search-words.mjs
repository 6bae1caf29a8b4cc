/** What people call a thing that the title of its page, and its headings, name with another word. */
const WORDS = {
  'start/site-builder': 'install embed snippet script tag html copy paste get started quick start',
  'start/developer': 'install npm import bundle typescript api get started quick start',
  'start/designer': 'install look fonts get started quick start',
  'widgets/rate-ticker': 'currency currencies exchange rates money prices forex marquee',
  'widgets/author-bio': 'byline biography profile people person avatar photo',
  'widgets/suggested-articles': 'related posts recommended further reading more from cards carousel',
  'widgets/article-hero':
    'image photo caption credit featured lead copyright photographer lightbox full screen fullscreen',
  'guides/styling': 'theming css custom properties variables parts dark mode fonts colors typography tokens figma rtl',
  'themes/index': 'theming theme css dark mode',
  'guides/performance': 'speed lighthouse core web vitals cls lcp size bytes kb layout shift',
  'guides/loading': 'script tag cdn host self-hosting preload async integrity sri cache version update upgrade',
  'guides/accessibility': 'a11y wcag keyboard screen reader contrast reduced motion aria',
  'guides/security': 'csp nonce xss trusted types privacy gdpr cookies tracking referrer',
  'guides/persistence': 'offline cache indexeddb storage persist',
  'guides/server-rendering': 'ssr hydration node lit-ssr prerender static',
  'guides/migration': 'replace switch switching alternative gutenberg',
  'guides/troubleshooting': 'debug error empty not shown nothing problem help',
  'cms/index': 'drupal joomla wix squarespace gutenberg elementor editor',
  'cms/wordpress': 'plugin gutenberg block editor shortcode elementor php',
  'frameworks/next': 'next.js nextjs ssr server components',
  'reference/browsers': 'supported support compatibility chrome safari firefox edge ios android versions',
  'reference/package': 'exports files dist llms.txt types npm self-hosting',
  'results/pages': 'size bytes kb weight download bundle',
  faq: 'license price cost free privacy gdpr cookies languages translations faq',
};

/** Attributes, parts, slots, events and custom properties stand at the start of a row. */
const namesIn = (text) => [...text.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name);

/**
 * @param {{ address: string, section?: string, text: string }} page
 * @returns {string} Words that find the page, too.
 */
export function searchWords({ address, section, text }) {
  const names = section === 'Reference' ? namesIn(text) : [];
  return [WORDS[address] ?? '', ...names].join(' ').trim();
}

export const WORDED = Object.keys(WORDS);
