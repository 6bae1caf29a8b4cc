import 'press-elements/press-elements.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ArticlePage } from './article-page';

const root = document.getElementById('app');
if (root)
  createRoot(root).render(
    <StrictMode>
      <ArticlePage />
    </StrictMode>,
  );
