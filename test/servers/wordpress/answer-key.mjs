/**
 * The key of a recorded answer: path and query, decoded, parameters in alphabetical order, so that neither
 * percent-encoding nor the order in which a client writes its parameters matters.
 * `/wp-json/wp/v2/posts?per_page=3&_embed` gives `/wp-json/wp/v2/posts?_embed&per_page=3`.
 */
export function answerKey(url) {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const query = [...searchParams]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([name, value]) => (value === '' ? name : `${name}=${value}`))
    .join('&');
  return decodeURIComponent(pathname) + (query === '' ? '' : `?${query}`);
}
