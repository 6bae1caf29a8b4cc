/** The example themes in `packages/themes/`, with names for readers. */
export const THEMES = { broadsheet: 'Broadsheet', tabloid: 'Tabloid', 'data-desk': 'Data desk' };
