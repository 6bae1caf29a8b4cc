import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import { author, headline, paragraphs, picture, rates, suggested } from './article';

@Component({
  selector: 'article-page',
  templateUrl: './article-page.html',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
})
export class ArticlePage {
  protected readonly author = author;
  protected readonly headline = headline;
  protected readonly paragraphs = paragraphs;
  protected readonly picture = picture;
  protected readonly rates = rates;
  protected readonly suggested = suggested;
  protected readonly loaded = signal(0);
  protected readonly followed = signal('');

  protected follow(event: HTMLElementEventMap['press-select']): void {
    event.preventDefault(); // An application with a router opens the article itself.
    this.followed.set(event.detail.url);
  }
}
