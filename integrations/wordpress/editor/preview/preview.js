/** The preview of a block in the canvas: rendered by the server, with a sentence where there is nothing to show. */
import { examples } from './examples.js';
import { __, sprintf } from '../i18n.js';
import { useServerHtml } from './server-html.js';
import { showHtml } from './show-html.js';

const { store: blockEditorStore } = window.wp.blockEditor;
const { Disabled, Placeholder, Spinner } = window.wp.components;
const { useSelect } = window.wp.data;
const { createElement, useLayoutEffect, useRef } = window.wp.element;

const isPostId = (id) => Number.isInteger(id) && id > 0;

/**
 * The post that the preview is about: that of the block, otherwise (in a template or a widget area) a recent post of
 * the site as an example.
 */
export function usePreviewedPost({ postId }) {
  const featured = useSelect((select) => {
    const editor = select('core/editor');
    return editor?.getCurrentPostId() === postId ? editor?.getEditedPostAttribute('featured_media') : undefined;
  });
  const savedAt = useSelect((select) => {
    const editor = select('core/editor');
    return editor?.getCurrentPostId() === postId ? editor?.getCurrentPostAttribute('modified') : undefined;
  });
  if (!isPostId(postId)) return { isExample: true, query: { post_id: window.pressElements?.examplePost || undefined } };
  return {
    isExample: false,
    query: { post_id: postId, press_elements_featured: featured, press_elements_saved: savedAt },
  };
}

function Html({ html }) {
  const ref = useRef();
  useLayoutEffect(() => showHtml(ref.current, html), [html]);
  return createElement('div', { ref, className: 'press-elements-preview' });
}

/** A widget, and below it what is left out of it. */
function Widget({ html, sentence }) {
  const notice = sentence && createElement('p', { className: 'press-elements-notice' }, sentence);
  return createElement(Disabled, null, createElement(Html, { html }), notice);
}

function Sentence({ icon, title, children }) {
  return createElement(Placeholder, { icon, label: title, className: 'press-elements-sentence' }, children);
}

/**
 * The widget in the server's HTML, empty if there is nothing to show, and the sentence that says why, or what is left
 * out.
 */
function partsOf(html = '') {
  const template = document.createElement('template');
  template.innerHTML = html;
  const notice = template.content.querySelector('.press-elements-notice');
  notice?.parentElement.remove();
  return { widgetHtml: template.innerHTML.trim(), sentence: notice?.textContent };
}

/** Whether this is the small picture of a block in the inserter, or of a pattern. */
const usePreviewMode = () =>
  useSelect((select) => {
    const settings = select(blockEditorStore).getSettings();
    return Boolean(settings.isPreviewMode ?? settings.__unstableIsPreviewMode);
  });

export function Preview({ block, widget, icon, title, empty, attributes, context }) {
  const { isExample, query } = usePreviewedPost(context);
  const isSmall = usePreviewMode();
  // A person who only looks for a block asks no one for rates.
  const isOff = isSmall && widget === 'rate-ticker';
  const { html, problem } = useServerHtml({ block, attributes, query, isOff });
  const { widgetHtml, sentence } = partsOf(html);
  const isEmpty = html !== undefined && widgetHtml === '';

  if (isOff || (isEmpty && (isExample || isSmall)))
    return createElement(Disabled, null, createElement(Html, { html: examples[widget](attributes) }));
  if (problem && !html) {
    /* translators: %s: message of the server. */
    const text = sprintf(__('The preview can’t be loaded: %s', 'press-elements'), problem);
    return createElement(Sentence, { icon, title }, text);
  }
  if (html === undefined) return createElement('div', { className: 'press-elements-loading' }, createElement(Spinner));
  if (isEmpty) return createElement(Sentence, { icon, title }, sentence ?? empty);
  return createElement(Widget, { html: widgetHtml, sentence });
}
