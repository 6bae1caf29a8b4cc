import type {} from 'press-elements/types/svelte';
