const MAX_LENGTH = 40;

/** What somebody has written, for a message: in quotation marks, and no longer than one line. @param {string} text */
export const quoted = (text) => `“${text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text}”`;
