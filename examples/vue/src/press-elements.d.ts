import type {} from 'press-elements/types/vue';
