/** Inside a frame of the builder: tells the builder which colors are shown where an option for a color is empty. */
(() => {
  const POLL_MS = 200;
  const LIMIT_MS = 15_000;

  /** Each option's color, as the styles of its widget write it, and the part that it is shown in. */
  const COLORS = {
    'press-rate-ticker': { part: 'frame', colors: { 'up-color': 'var(--_up)', 'down-color': 'var(--_down)' } },
    'press-suggested-articles': {
      part: 'base',
      colors: { 'accent-color': 'var(--press-accent-color, var(--_muted))' },
    },
    'press-author-bio': {
      part: 'base',
      colors: { 'accent-color': 'var(--press-accent-color, currentcolor)', 'line-color': 'var(--_line)' },
    },
    'press-article-hero': { part: 'credit', colors: { 'muted-color': 'currentcolor' } },
  };

  const parentOf = (element) => element.parentElement ?? element.getRootNode().host;

  function* withParents(element) {
    for (let one = element; one; one = parentOf(one)) yield one;
  }

  const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
  const context = canvas.getContext('2d', { willReadFrequently: true });

  /** Of transparent colors, what is seen of them. @returns {string} #rrggbb */
  function hexOf(color, element) {
    const backgrounds = [...withParents(element)].map((one) => getComputedStyle(one).backgroundColor);
    for (const layer of ['white', ...backgrounds.toReversed(), color]) {
      context.fillStyle = layer;
      context.fillRect(0, 0, 1, 1);
    }
    const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
    return `#${[red, green, blue].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
  }

  /** By a child of the part, which has the part's text color and color scheme. */
  function colorsIn(container, colors) {
    const probe = container.appendChild(document.createElement('span'));
    const entries = Object.entries(colors).map(([name, color]) => {
      probe.style.color = color;
      return [name, hexOf(getComputedStyle(probe).color, container)];
    });
    probe.remove();
    return Object.fromEntries(entries);
  }

  async function readColors(element) {
    const { part, colors } = COLORS[element.localName];
    for (const start = Date.now(); Date.now() - start < LIMIT_MS;) {
      const container = element.shadowRoot?.querySelector(`[part~=${part}]`);
      if (container) {
        parent.postMessage({ from: 'press-builder', colors: colorsIn(container, colors) }, '*');
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }

  // A theme has loaded by then.
  addEventListener('load', () => {
    for (const element of document.querySelectorAll(Object.keys(COLORS).join())) void readColors(element);
  });
})();
