/** As much of W3C WebDriver as the test runner needs of a browser that speaks nothing else. @see https://www.w3.org/TR/webdriver2/ */

/** WebDriver gives each key without a character one from Unicode's private use area. */
const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

const BUTTONS = { left: 0, middle: 1, right: 2 };

/** @param {string} base Address of a driver. */
export function webDriver(base) {
  return async function call(method, path, body) {
    const response = await fetch(base + path, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebDriver, ${method} ${path}: ${value?.message}`);
    return value;
  };
}

/** Keyboard, mouse and window in the words of a Puppeteer page, which the runner's commands use. @param {(method: string, path: string, body?: object) => Promise<any>} call For one session. */
export function puppeteerPage(call) {
  const act = (source, actions) => call('POST', '/actions', { actions: [{ ...source, actions }] });
  const keyboard = (...steps) =>
    act(
      { type: 'key', id: 'keyboard' },
      steps.map(([type, key]) => ({ type, value: KEYS[key] ?? key })),
    );
  const mouse = (...actions) => act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' } }, actions);
  const move = (x, y) => ({ type: 'pointerMove', duration: 0, x, y, origin: 'viewport' });
  const read = (expression) => call('POST', '/execute/sync', { script: `return ${expression}`, args: [] });
  const press = (type, { button = 'left' } = {}) => ({ type, button: BUTTONS[button] });
  return {
    keyboard: {
      type: (text) =>
        keyboard(
          ...Array.from(text, (key) => [
            ['keyDown', key],
            ['keyUp', key],
          ]).flat(),
        ),
      press: (key) => keyboard(['keyDown', key], ['keyUp', key]),
      down: (key) => keyboard(['keyDown', key]),
      up: (key) => keyboard(['keyUp', key]),
    },
    mouse: {
      move: (x, y) => mouse(move(x, y)),
      down: (options) => mouse(press('pointerDown', options)),
      up: (options) => mouse(press('pointerUp', options)),
      click: (x, y, options) => mouse(move(x, y), press('pointerDown', options), press('pointerUp', options)),
      reset: () => call('DELETE', '/actions'),
    },
    /** A window is larger than what it shows. */
    async setViewport({ width, height }) {
      const [{ width: outerWidth, height: outerHeight }, [innerWidth, innerHeight]] = [
        await call('GET', '/window/rect'),
        await read('[innerWidth, innerHeight]'),
      ];
      await call('POST', '/window/rect', {
        width: outerWidth - innerWidth + width,
        height: outerHeight - innerHeight + height,
      });
      for (let tries = 40; tries > 0 && (await read('innerWidth')) !== width; tries--)
        await new Promise((resolve) => setTimeout(resolve, 25));
    },
  };
}
