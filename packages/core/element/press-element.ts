import { type CSSResultGroup, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { hostStyles } from './host.styles.js';
import { LanguageObserver } from '../i18n/language-observer.js';
import { localeOf } from '../i18n/locale.js';
import { type Messages, messagesFor } from '../i18n/messages/messages.js';

/** What all Press Elements share: the page's language and style, and states that stylesheets can see. */
export abstract class PressElement extends LitElement {
  static override styles: CSSResultGroup = hostStyles;

  /**
   * Shows below the widget, in words, who read its data, why some is missing, and which attribute counts as something
   * else. For whoever builds the page; default false.
   */
  @property({ type: Boolean }) debug = false;

  readonly #internals = this.attachInternals();

  constructor() {
    super();
    this.addController(new LanguageObserver(this));
  }

  /** The nearest `lang` in the page. */
  protected get locale(): string {
    return localeOf(this);
  }

  /** Phrases in the page's language. */
  protected get messages(): Messages {
    return messagesFor(this.locale);
  }

  /** Makes exactly these states match `:state()`. */
  protected showStates(states: readonly string[]): void {
    const shown = this.#internals.states;
    if (!shown || states.join() === [...shown].join()) return;
    try {
      shown.clear();
      for (const state of states) shown.add(state);
    } catch {
      // A browser that knows only `--dashed` states has nothing to show them with.
    }
  }

  /** Made in one document and first rendered in another, a frame's, it cannot use Lit's own sheets. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (this.ownerDocument === document) return super.createRenderRoot();
    // oxlint-disable-next-line wc/attach-shadow-constructor -- Lit attaches it here
    const root = this.shadowRoot ?? this.attachShadow(this.#class.shadowRootOptions);
    this.#adoptStyles(root);
    return root;
  }

  adoptedCallback(): void {
    if (this.shadowRoot) this.#adoptStyles(this.shadowRoot);
  }

  /** A constructed style sheet belongs to one document: in another it is made anew. */
  #adoptStyles(root: ShadowRoot): void {
    const Sheet = this.ownerDocument.defaultView?.CSSStyleSheet;
    if (!Sheet) return;
    root.adoptedStyleSheets = this.#class.elementStyles.map((style) => {
      const sheet = new Sheet();
      sheet.replaceSync('cssText' in style ? style.cssText : [...style.cssRules].map((rule) => rule.cssText).join(''));
      return sheet;
    });
  }

  get #class(): typeof LitElement {
    return this.constructor as typeof LitElement; // the platform types every constructor as Function
  }
}
