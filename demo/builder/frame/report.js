/** Inside a frame of the builder: tells the builder how high the page is, and what each widget shows. */
(() => {
  const SELECTOR = 'press-rate-ticker, press-author-bio, press-suggested-articles, press-article-hero';
  const POLL_MS = 200;
  const LIMIT_MS = 15_000;

  const send = (message) => parent.postMessage({ from: 'press-builder', ...message }, '*');

  new ResizeObserver(() => {
    send({ height: Math.ceil(document.documentElement.getBoundingClientRect().height) });
  }).observe(document.documentElement);

  /** `:state()` throws in browsers that don't know it. */
  function is(element, state) {
    try {
      return element.matches(`:state(${state})`);
    } catch {
      return false;
    }
  }

  const statusOf = (element) =>
    ['error', 'empty', 'ready'].find((state) => is(element, state)) ?? (element.matches(':defined') ? 'loading' : '');

  const pause = () => new Promise((resolve) => setTimeout(resolve, POLL_MS));

  /** The lines of the debug panel, which the page hides, without the widget's name. */
  async function explain(element) {
    element.setAttribute('debug', '');
    let panel;
    for (let tries = 0; tries < 15 && !panel; tries++) {
      await pause();
      panel = element.shadowRoot?.querySelector('[part="debug"]');
    }
    const [, ...lines] = panel?.textContent.split('\n') ?? [];
    element.removeAttribute('debug');
    return lines;
  }

  async function settle(element) {
    for (const start = Date.now(); Date.now() - start < LIMIT_MS; await pause()) {
      const status = statusOf(element);
      if (status && status !== 'loading') return status;
    }
    return 'loading';
  }

  async function describe(element) {
    const status = await settle(element);
    const lines = status === 'ready' || element.hasAttribute('debug') ? [] : await explain(element);
    return { tag: element.localName, status, lines };
  }

  /** Links lead nowhere from a preview. */
  addEventListener('click', (event) => event.composedPath().some(({ href }) => href) && event.preventDefault());

  const ARTICLE_MARKUP = [
    'meta[property="og:type"][content="article" i]',
    'meta[property="article:published_time"]',
    'link[rel="alternate"][href*="/wp/v2/posts/"]',
    '[itemtype$="Article"]',
    '[itemtype$="BlogPosting"]',
  ].join();
  const ARTICLE_DATA = /"(?:\w*Article|\w*BlogPosting)"/;

  /** Whether the page says that it is an article, as search engines want to know. */
  function isArticle() {
    if (document.querySelector(ARTICLE_MARKUP)) return true;
    const data = [...document.querySelectorAll('script[type="application/ld+json"]')];
    return data.some(({ textContent }) => ARTICLE_DATA.test(textContent));
  }

  async function reportWidgets() {
    const widgets = await Promise.all([...document.querySelectorAll(SELECTOR)].map(describe));
    send({ widgets, title: document.title.trim(), isArticle: isArticle() });
  }

  addEventListener('load', () => void reportWidgets());
})();
