/**
 * The key of a recorded response: path and query, decoded, with the parameters in alphabetical order, so that the
 * client's percent-encoding and order of parameters don't matter.
 * `/wp-json/wp/v2/posts?per_page=3&_embed` gives `/wp-json/wp/v2/posts?_embed&per_page=3`.
 */
export function responseKey(url) {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  searchParams.sort();
  const query = [...searchParams].map(([name, value]) => (value === '' ? name : `${name}=${value}`)).join('&');
  return decodeURIComponent(pathname) + (query === '' ? '' : `?${query}`);
}
