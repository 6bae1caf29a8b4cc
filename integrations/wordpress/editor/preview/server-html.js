/** Asks the server for the HTML of a block, with the values that are not saved yet. */
import { __ } from '../i18n.js';

const { apiFetch } = window.wp;
const { useEffect, useRef, useState } = window.wp.element;
const { addQueryArgs } = window.wp.url;

/** So long a pause in typing counts as its end. */
const TYPING_PAUSE_MS = 350;

/** WordPress writes these on the block itself, which is around the widget in the editor. */
const OF_THE_BLOCK = [
  'align',
  'anchor',
  'backgroundColor',
  'className',
  'fontFamily',
  'fontSize',
  'gradient',
  'lock',
  'metadata',
  'style',
  'textColor',
];

const ownAttributes = (attributes) =>
  Object.fromEntries(Object.entries(attributes).filter(([name]) => !OF_THE_BLOCK.includes(name)));

/** `html` is undefined until the first response, and stays while the next one is loaded; `problem` is a sentence. */
export function useServerHtml({ block, attributes, query, isOff = false }) {
  const [response, setResponse] = useState({});
  const isFirst = useRef(true);
  const path = addQueryArgs(`/wp/v2/block-renderer/${block}`, { context: 'edit', ...query });
  const body = JSON.stringify({ attributes: ownAttributes(attributes) });

  useEffect(() => {
    if (isOff) return undefined;
    const controller = new AbortController();
    const load = async () => {
      isFirst.current = false;
      try {
        const { rendered } = await apiFetch({
          path,
          method: 'POST',
          data: JSON.parse(body),
          signal: controller.signal,
        });
        setResponse({ html: rendered.trim() });
      } catch (error) {
        if (controller.signal.aborted) return;
        const problem = error.message ?? __('The server did not answer.', 'press-elements');
        setResponse(({ html }) => ({ html, problem }));
      }
    };
    const timer = setTimeout(() => void load(), isFirst.current ? 0 : TYPING_PAUSE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [path, body, isOff]);

  return response;
}
