import { expect } from '@open-wc/testing';
import { isArticleUrl } from './is-article-url.js';

const SITE = 'https://news.example';
const isArticle = (path: string): boolean => isArticleUrl(new URL(path, SITE).href, `${SITE}/`);

describe('an address that may be prefetched', () => {
  it('looks like the address of an article', () => {
    for (const path of [
      '/2026/11/floods-in-osh/',
      '/2026/11/27/osh/',
      '/news/eu-and-kyrgyzstan-sign-a-deal',
      '/eu-and-kyrgyzstan-sign-a-deal.html',
      '/article/12345',
      '/story-12',
      '/a1b2c3',
      '/айгүл',
      '/?p=123',
      '/news/rates-rise-again/?utm_source=feed&utm_medium=rss',
      '/news/administration-of-the-city-changes/',
      '/news/how-a-logo-was-made/#comments',
      '/news/a-design-in-osh',
      '/2026/catalog/',
    ])
      expect(isArticle(path), path).to.equal(true);
  });

  it('is not one that may sign the reader out or change something', () => {
    for (const path of [
      '/',
      '/logout',
      '/log-out/',
      '/LOGOUT',
      '/log%6fut',
      '/user/12/logout',
      '/2026/logout',
      '/2026/11/log-off/',
      '/12/signup',
      '/12/login.aspx',
      '/osh',
      '/culture/osh',
      '/hello-world',
      '/my-account/customer-logout/',
      '/users/sign_out',
      '/members/1/signout',
      '/session/12',
      '/wp-admin/post.php',
      '/wp-admin/admin-post-12',
      '/wp-login.php?action=logout',
      '/wp-json/wp/v2/posts/12',
      '/?action=logout',
      '/2026/11/floods-in-osh/?action=delete',
      '/2026/11/floods-in-osh/?replytocom=12',
      '/?p=12&action=trash',
      '/page?p=12',
      '/account/delete/12',
      '/delete-my-account-now',
      '/cart/add-to-cart-12',
      '/newsletter/unsubscribe/12',
      '/api/articles/12',
      '/_/backend/run-the-job-12',
      '/admin/posts/12',
      '/index-12.php',
      '/%E0%A4%A/12',
      'https://other.example/2026/11/floods-in-osh/',
    ])
      expect(isArticle(path), path).to.equal(false);
  });
});
