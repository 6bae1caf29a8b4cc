/** Data as the text of a `<script>` element, which `</script>` in a headline can’t close. */
export const json = (data: unknown): string => JSON.stringify(data).replaceAll('<', '\\u003c');
