import type {} from 'press-elements/types/jsx';
