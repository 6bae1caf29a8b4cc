import 'press-elements/all';
import 'press-elements/press-elements.css';
import { mount } from 'svelte';
import ArticlePage from './ArticlePage.svelte';

const target = document.getElementById('app');
if (target) mount(ArticlePage, { target });
