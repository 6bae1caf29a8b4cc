/** Which pictures are taken: all stories in two widths, and the main states in other looks. */

const WIDTHS = [390, 1280];
const MAIN = /--(?:default|loading|many|list|grid|with-pictures)$/;
const LOOKS = { dark: 'theme:dark', rtl: 'language:ar' };

/** Random or in motion by nature, or the same picture as another story. */
const NOT_TAKEN = /--(?:live|moved-by-keys|fullscreen|announced)$/;

/**
 * @typedef {{ id: string, globals?: string, media?: string, pictures: { name: string, width: number }[] }} Visit One
 *   page, of which a picture is taken in each width.
 */

/** @returns {Visit} */
const visit = (id, look, widths, others = {}) => ({
  id,
  ...others,
  pictures: widths.map((width) => ({
    name: [id.replace('widgets-', ''), look, width].filter(Boolean).join('.'),
    width,
  })),
});

/**
 * @param {{ id: string }[]} stories
 * @param {readonly string[]} skins Names of the example themes.
 * @returns {Visit[]}
 */
export function visitsOf(stories, skins) {
  const taken = stories.filter(({ id }) => !NOT_TAKEN.test(id));
  return taken.flatMap(({ id }) => {
    if (id.endsWith('--print')) return [visit(id, '', [800], { globals: 'medium:screen', media: 'print' })];
    const visits = [visit(id, '', WIDTHS)];
    if (MAIN.test(id))
      for (const [look, globals] of Object.entries(LOOKS)) visits.push(visit(id, look, [800], { globals }));
    if (id.startsWith('article-page'))
      for (const skin of skins) visits.push(visit(id, skin, [1280], { globals: `skin:${skin}` }));
    return visits;
  });
}
