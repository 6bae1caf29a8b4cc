/** The menus above a story. They act on all stories. */
import { LANGUAGES } from '../demo/languages.js';
import { THEMES } from '../demo/themes.js';

interface Item {
  readonly value: string;
  readonly title: string;
}

export const RIGHT_TO_LEFT = { ar: 'العربية (no texts of its own)', fa: 'فارسی (no texts of its own)' };

const itemsOf = (titles: Record<string, string>): Item[] =>
  Object.entries(titles).map(([value, title]) => ({ value, title }));

const menu = (title: string, icon: string, titles: Record<string, string>) => ({
  description: title,
  toolbar: { title, icon, items: itemsOf(titles), dynamicTitle: true },
});

export const toolbar = {
  globalTypes: {
    theme: menu('Light or dark', 'contrast', { light: 'Light', dark: 'Dark' }),
    skin: menu('Theme', 'paintbrush', { none: 'No theme', ...THEMES }),
    language: menu('Language', 'globe', { ...LANGUAGES, ...RIGHT_TO_LEFT }),
    direction: menu('Direction', 'transfer', { auto: 'By language', ltr: 'Left to right', rtl: 'Right to left' }),
    medium: menu('Medium', 'document', { screen: 'Screen', print: 'Print' }),
    motion: menu('Motion', 'play', { full: 'Motion', reduced: 'Reduced motion' }),
    colors: menu('Colors', 'eye', { page: 'Colors', forced: 'Forced colors (approximated)' }),
    latency: menu('Time until data arrive', 'timer', {
      '': 'No delay',
      '400': '400 ms',
      '2000': '2 s',
      '8000': '8 s',
      never: 'Never answers',
    }),
    failure: menu('What goes wrong with data', 'alert', {
      '': 'No failure',
      offline: 'Offline',
      '404': '404',
      '503': '503',
      html: 'A page, not data',
      truncated: 'Cut off',
    }),
  },
  initialGlobals: {
    theme: 'light',
    skin: 'none',
    language: 'en',
    direction: 'auto',
    medium: 'screen',
    motion: 'full',
    colors: 'page',
    latency: '',
    failure: '',
  },
};
