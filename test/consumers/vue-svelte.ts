import type {} from 'press-elements/types/svelte';
import type {} from 'press-elements/types/vue';
import type { SvelteHTMLElements } from 'svelte/elements';
import type { GlobalComponents } from 'vue';

type VueProps = InstanceType<GlobalComponents['press-author-bio']>['$props'];
type SvelteProps = SvelteHTMLElements['press-author-bio'];

export const vue: VueProps = { layout: 'inline', onPressLoad: (event) => void (event.detail.count satisfies number) };
export const svelte: SvelteProps = {
  layout: 'inline',
  class: 'author',
  'onpress-load': (event: HTMLElementEventMap['press-load']) => void event.detail.count,
};

// @ts-expect-error no such layout
export const wrongVue: VueProps = { layout: 'huge' };
// @ts-expect-error no such layout
export const wrongSvelte: SvelteProps = { layout: 'huge' };
