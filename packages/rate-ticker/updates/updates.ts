/** What the ticker does when figures change. Downloaded when the first update is expected. */
export { highlightChanges } from './highlight-changes.js';
export { keepGroups } from './keep-groups.js';
