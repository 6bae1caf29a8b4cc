/**
 * Inside a frame of the builder: on the demo's day, the daily rates come from this server's copy. Data of an article's
 * own site comes through this server: on the site itself, that is no request to another origin.
 */
(() => {
  const settings = JSON.parse(document.getElementById('press-builder').textContent);
  const CDN = 'https://cdn.jsdelivr.net';
  const fetchFromNetwork = globalThis.fetch.bind(globalThis);

  function localUrl(url) {
    const isOnCdn = url.startsWith(`${CDN}/npm/`);
    if (isOnCdn) return settings.isToday ? url : url.replace(CDN, settings.origin);
    const ownFiles = [`${settings.origin}/dist/`, `${settings.origin}/docs/`, `${settings.origin}/npm/`];
    if (!settings.article || ownFiles.some((prefix) => url.startsWith(prefix))) return url;
    return `${settings.origin}/builder/data?${new URLSearchParams({ key: settings.key, url })}`;
  }

  globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, document.baseURI).href;
    const response = await fetchFromNetwork(localUrl(url), init);
    return Object.defineProperty(response, 'url', { value: url });
  };

  /** What `debug` shows is read by report.js, and shown beside the preview. */
  const styles = new CSSStyleSheet();
  const tags = ['rate-ticker', 'author-bio', 'suggested-articles', 'article-hero'];
  styles.replaceSync(`${tags.map((name) => `press-${name}::part(debug)`).join()} { display: none !important; }`);
  document.adoptedStyleSheets.push(styles);

  if (!settings.article) return;
  /** In a frame as high as the article, everything is in view: nothing waits until somebody scrolls to it. */
  globalThis.IntersectionObserver = class {
    #callback;
    constructor(callback) {
      this.#callback = callback;
    }
    observe(target) {
      const entry = { target, isIntersecting: true, intersectionRatio: 1, time: performance.now() };
      const bounds = { ...entry, boundingClientRect: target.getBoundingClientRect() };
      queueMicrotask(() => this.#callback([{ ...bounds, intersectionRect: bounds.boundingClientRect }], this));
    }
    unobserve() {}
    disconnect() {}
    takeRecords() {
      return [];
    }
  };
})();
