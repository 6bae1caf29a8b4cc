/** Inside a frame of the builder: puts the four widgets where a newspaper would put them in an article. */
(() => {
  const { tags } = JSON.parse(document.getElementById('press-builder').textContent);
  const widgets = Object.fromEntries(
    [...new DOMParser().parseFromString(tags, 'text/html').body.children].map((element) => [
      element.localName,
      document.adoptNode(element),
    ]),
  );

  const textLength = (element) => [...element.querySelectorAll('p')].reduce((sum, p) => sum + p.textContent.length, 0);

  /** The element with most paragraphs of text: the article rather than a teaser of another one. */
  function findArticle() {
    const candidates = [...document.querySelectorAll('article, [itemprop="articleBody"], main, [role="main"]')];
    candidates.sort((a, b) => textLength(b) - textLength(a));
    const [most = document.body] = candidates;
    const inner = candidates.find((other) => most.contains(other) && textLength(other) > textLength(most) * 0.8);
    return candidates.findLast((other) => other === inner) ?? most;
  }

  const fileName = (url = '') =>
    url
      .split(/[?#]/, 1)[0]
      .split('/')
      .at(-1)
      .replace(/(?:-\d+x\d+)?\.\w+$/, '');

  /** The picture that the page shares, or else the first large one of the article. */
  function findPicture(article) {
    const shared = fileName(document.querySelector('meta[property="og:image"]')?.content);
    const images = [...document.querySelectorAll('img[src]')];
    const sameFile = images.find(({ src }) => shared && fileName(src) === shared);
    const isLarge = (image) => Number(image.getAttribute('width') ?? 640) >= 480;
    const picture = sameFile ?? images.find((image) => article.contains(image) && isLarge(image));
    return picture?.closest('figure') ?? picture?.closest('picture') ?? picture;
  }

  const TAGS = ['press-rate-ticker', 'press-author-bio', 'press-suggested-articles', 'press-article-hero'];

  /** In its place, as a box with the same class: the page's layout counts on it. */
  function replaceByContent(element) {
    const box = Object.assign(document.createElement('div'), { className: element.className });
    box.append(...element.querySelectorAll(':scope > :is(figure, picture, img)'));
    if (box.hasChildNodes()) element.replaceWith(box);
    else element.remove();
  }

  /** Widgets that the page has, and that are not wanted. The picture of a hero is the article's. */
  function removeOthers() {
    const others = TAGS.filter((tag) => !Object.hasOwn(widgets, tag)).flatMap((tag) => [
      ...document.querySelectorAll(tag),
    ]);
    others.forEach(replaceByContent);
  }

  /** A page that has a widget already shows it once. The hero keeps its own picture. */
  function replaceExisting() {
    for (const [tag, widget] of Object.entries(widgets)) {
      const [existing, ...others] = document.querySelectorAll(tag);
      for (const other of others) other.remove();
      if (!existing) continue;
      if (existing.className) widget.className = existing.className;
      widget.append(...existing.childNodes);
      existing.replaceWith(widget);
      delete widgets[tag];
    }
  }

  function place() {
    removeOthers();
    replaceExisting();
    const article = findArticle();
    const { 'press-article-hero': hero, 'press-rate-ticker': ticker, ...below } = widgets;
    const picture = hero && findPicture(article);
    if (picture) {
      picture.before(hero);
      hero.append(picture);
    }
    if (ticker) document.body.prepend(ticker);
    article.append(...[below['press-author-bio'], below['press-suggested-articles']].filter(Boolean));
  }

  place();
})();
