/**
 * Minifies JavaScript as Crockford's JSMin and its ports do, which Autoptimize and other optimizers run on each script
 * of a page. They know only characters: to them, a template literal ends at the next backtick, also inside of `${}`,
 * and a slash begins a regular expression only after certain characters.
 */

const isWordCharacter = (character) => /[\w$\\]|[^\0-~]/.test(character);
const REGEXP_MAY_FOLLOW = /(?:^|[(,=:[!&|?+\-~*{;]|(?<![\w$\\])(?:case|else|in|return|typeof))\s*$/;
/** A line break is kept after and before these, because a statement may end there. */
const MAY_END_STATEMENT = /[\w$\\}\])+\-"'`]|[^\0-~]/;
const MAY_BEGIN_STATEMENT = /[\w$\\{[(+\-!~#]|[^\0-~]/;

/** White space and comments; a string; a regular expression; any other character. The last of each is unterminated. */
const TOKEN =
  /(?<space>(?:\s|\/\/.*|\/\*[^]*?\*\/)+)|(?<text>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\[^])*`)|[^]/y;
const REGEXP = /\/(?:\[(?:[^\]\\\n]|\\.)*\]|[^/\\[\n]|\\.)+\//y;

function matchAt(pattern, code, index) {
  pattern.lastIndex = index;
  return pattern.exec(code);
}

/** What remains of white space and comments between two characters. */
function separator(space, before, after) {
  const kept = space.match(/\/\*![^]*?\*\//g);
  if (kept) return `\n${kept.join('\n')}\n`;
  const code = space.replace(/\/\*[^]*?\*\//g, ' ');
  if (code.includes('\n')) return MAY_END_STATEMENT.test(before) && MAY_BEGIN_STATEMENT.test(after) ? '\n' : '';
  const isSign = before === after && (before === '+' || before === '-');
  return isSign || (isWordCharacter(before) && isWordCharacter(after)) ? ' ' : '';
}

/** @param {string} code @returns {string} @throws {Error} where JSMin stops: at a string or a pattern without an end */
export function jsmin(code) {
  let result = '';
  let index = 0;
  while (index < code.length) {
    const { 0: token, groups } = matchAt(TOKEN, code, index);
    index += token.length;
    if (groups.space) {
      const after = index < code.length ? code[index] : '';
      result += separator(token, result.at(-1) ?? '', after);
    } else if (token === '/' && REGEXP_MAY_FOLLOW.test(result)) {
      const [pattern] = matchAt(REGEXP, code, index - 1) ?? [];
      if (!pattern) throw new Error(`Unterminated RegExp at ${index}: ${code.slice(index, index + 40)}`);
      result += pattern;
      index += pattern.length - 1;
    } else if (/["'`]/.test(token) && !groups.text) {
      throw new Error(`Unterminated String at ${index}: ${code.slice(index, index + 40)}`);
    } else result += token;
  }
  return result.trim();
}
