import { bootstrapApplication } from '@angular/platform-browser';
import 'press-elements/all';
import { ArticlePage } from './article-page';

await bootstrapApplication(ArticlePage);
