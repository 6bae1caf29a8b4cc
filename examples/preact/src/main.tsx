import 'press-elements/all';
import 'press-elements/press-elements.css';
import { render } from 'preact';
import { ArticlePage } from './article-page';

const root = document.getElementById('app');
if (root) render(<ArticlePage />, root);
