/** Data as the text of a `<script>` element, which `</script>` in a headline can’t close. */
const json = (data) => JSON.stringify(data).replaceAll('<', '\\u003c');

export default function (config) {
  config.addFilter('json', json);
  config.addPassthroughCopy({
    public: '/',
    'site/widgets.js': 'widgets.js',
    'node_modules/press-elements/dist/cdn': 'press-elements/cdn',
    'node_modules/press-elements/dist/press-elements.css': 'press-elements/press-elements.css',
  });
  return { dir: { input: 'site', output: 'dist' } };
}
