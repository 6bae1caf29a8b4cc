/**
 * The part of W3C WebDriver that the test runner needs, for browsers without another protocol.
 *
 * @see https://www.w3.org/TR/webdriver2/
 */

/** WebDriver represents keys without a character by characters of Unicode's private use area. */
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

/** @param {string} base URL of a driver. */
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

/**
 * Keyboard, mouse and window with the methods of a Puppeteer page, which the runner's commands call.
 *
 * @param {(method: string, path: string, body?: object) => Promise<any>} call Calls the driver, for one session.
 */
export function puppeteerPage(call) {
  const perform = (source, actions) => call('POST', '/actions', { actions: [{ ...source, actions }] });
  const keyboard = (...steps) =>
    perform(
      { type: 'key', id: 'keyboard' },
      steps.map(([type, key]) => ({ type, value: KEYS[key] ?? key })),
    );
  const mouse = (...actions) =>
    perform({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' } }, actions);
  const move = (x, y) => ({ type: 'pointerMove', duration: 0, x, y, origin: 'viewport' });
  const evaluate = (expression) => call('POST', '/execute/sync', { script: `return ${expression}`, args: [] });
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
    /** The window is larger than its viewport. */
    async setViewport({ width, height }) {
      const window = await call('GET', '/window/rect');
      const [innerWidth, innerHeight] = await evaluate('[innerWidth, innerHeight]');
      await call('POST', '/window/rect', {
        width: window.width - innerWidth + width,
        height: window.height - innerHeight + height,
      });
      for (let tries = 40; tries > 0 && (await evaluate('innerWidth')) !== width; tries--)
        await new Promise((resolve) => setTimeout(resolve, 25));
    },
  };
}
