import 'press-elements/all';
import 'press-elements/press-elements.css';
import { createApp } from 'vue';
import ArticlePage from './ArticlePage.vue';

createApp(ArticlePage).mount('#app');
