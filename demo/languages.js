/** The languages that the widgets have texts in, by their own names. */
export const LANGUAGES = {
  en: 'English',
  ru: 'Русский',
  kk: 'Қазақша',
  ky: 'Кыргызча',
  uz: 'Oʻzbekcha',
  tg: 'Тоҷикӣ',
  tk: 'Türkmençe',
};
