/** A custom element that creates its own `<img>`, as most do. */
import { css, html, LitElement, nothing } from 'lit';
import { caption, fetchCaption, isCaptionData, picture } from './picture.mjs';

class OwningHero extends LitElement {
  static properties = { caption: { state: true } };

  static styles = css`
    :host { display: block }
    figure { margin: 0 }
    img { display: block; inline-size: 100%; block-size: auto }
    figcaption { margin-block-start: .5rem; font-size: .875em; line-height: 1.45 }
  `;

  constructor() {
    super();
    this.caption = isCaptionData ? '' : caption;
  }

  firstUpdated() {
    if (isCaptionData) void fetchCaption().then((text) => (this.caption = text));
  }

  render() {
    const { src, srcset, sizes, width, height, alt } = picture;
    return html`
      <figure>
        <img width=${width} height=${height} alt=${alt}
          fetchpriority="high" sizes=${sizes} srcset=${srcset} src=${src} />
        ${this.caption ? html`<figcaption>${this.caption}</figcaption>` : nothing}
      </figure>
    `;
  }
}

customElements.define('owning-hero', OwningHero);
