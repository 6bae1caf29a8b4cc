import type {} from 'press-elements/types/svelte';
import type {} from 'press-elements/types/vue';
import type { SvelteHTMLElements } from 'svelte/elements';
import type { GlobalComponents } from 'vue';

type VueProps = InstanceType<GlobalComponents['press-author-bio']>['$props'];
type SvelteProps = SvelteHTMLElements['press-author-bio'];

export const vue: VueProps = {
  layout: 'inline',
  nameWithheld: false,
  data: { name: 'Davide Cancarini' },
  onPressLoad: (event) => void (event.detail.count satisfies number),
};
export const svelte: SvelteProps = {
  layout: 'inline',
  class: 'author',
  nameWithheld: false,
  'heading-level': 3,
  data: { name: 'Davide Cancarini' },
  'onpress-load': (event: HTMLElementEventMap['press-load']) => void event.detail.count,
};

// @ts-expect-error no such layout
export const wrongVue: VueProps = { layout: 'huge' };
// @ts-expect-error no such layout
export const wrongSvelte: SvelteProps = { layout: 'huge' };

// @ts-expect-error a name is a string
export const wrongVueData: VueProps = { data: { name: 1 } };
// @ts-expect-error a name is a string
export const wrongSvelteData: SvelteProps = { data: { name: 1 } };
// @ts-expect-error Boolean
export const wrongVueKey: VueProps = { nameWithheld: 'yes' };
// @ts-expect-error Boolean
export const wrongSvelteKey: SvelteProps = { 'name-withheld': 'yes' };
