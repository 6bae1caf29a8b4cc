/**
 * The least that a custom element can do around the page's own figure: Lit, a slot, and a caption bar in place of the
 * figcaption, split at the one word that this caption contains.
 */
import { css, html, LitElement } from 'lit';

const CREDIT = /^(.*) (Image: .*)$/;

class WrappingHero extends LitElement {
  static styles = css`
    :host { display: block }
    div { display: flex; flex-wrap: wrap; gap: .125rem 1rem }
    div { margin-block-start: .5rem; font-size: .875em; line-height: 1.45 }
  `;

  render() {
    const figcaption = this.querySelector('figcaption');
    const [, caption, credit] = CREDIT.exec(figcaption.textContent.trim());
    figcaption.hidden = true;
    return html`<slot></slot><div><span>${caption}</span> <small>${credit}</small></div>`;
  }
}

customElements.define('wrapping-hero', WrappingHero);
