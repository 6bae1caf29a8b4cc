import { type CSSResultGroup, LitElement, type PropertyDeclarations } from 'lit';
import { adoptStyles } from './adopt-styles.js';
import { parseBoolean } from './attribute-values.js';
import { hostStyles } from './host.styles.js';
import { LanguageObserver } from '../i18n/language-observer.js';
import { localeOf } from '../i18n/locale.js';
import { type Messages, messagesFor } from '../i18n/messages/messages.js';
import { translationModule } from '../i18n/messages/translations.js';
import { waitForMessages } from '../i18n/messages/wait-for-messages.js';
import { useModule } from '../../loading/use-module.js';

/** Base class of all elements: the page's language, shared styles, and custom states. */
export abstract class PressElement extends LitElement {
  static override styles: CSSResultGroup = hostStyles;
  static override properties: PropertyDeclarations = { debug: { converter: parseBoolean } };

  /**
   * Shows a panel below the widget with the source of its data, ignored fields, errors and invalid attributes, for the
   * site builder. Default: false.
   */
  debug = false;

  readonly #internals = this.attachInternals?.(); // not in jsdom
  #shownStates = '';

  constructor() {
    super();
    this.addController(new LanguageObserver(this));
  }

  /** The language at the last update; unknown on a server, which runs no `scheduleUpdate`. */
  #locale: string | undefined;

  /** BCP 47 tag of the nearest `lang` attribute; `en` if there is none. */
  protected get locale(): string {
    return this.#locale ?? localeOf(this);
  }

  /** Texts in the element's language; in English if they are not translated. */
  protected get messages(): Messages {
    return messagesFor(this.locale);
  }

  /** Waits for the texts in the element's language, so that it is not seen in another one first. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const locale = localeOf(this);
    const wait = waitForMessages(locale);
    if (wait) return wait.then(() => this.scheduleUpdate());
    const translation = translationModule(locale);
    if (translation) useModule(this, translation); // if it is late, updates again when it arrives
    this.#locale = locale;
    return super.scheduleUpdate();
  }

  /** Sets the custom states, which the page's style sheets match with `:state()`. */
  protected showStates(states: readonly string[]): void {
    const shown = this.#internals?.states;
    const names = states.join();
    if (!shown || names === this.#shownStates) return;
    this.#shownStates = names;
    try {
      shown.clear();
      for (const state of states) shown.add(state);
    } catch {
      // Older browsers only accept names that begin with two dashes.
    }
  }

  /** Lit's style sheets can't be used in another document, such as a frame's. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // Unless Lit's support for hydration takes over the content of a server, it would be shown twice.
    if (!('litElementHydrateSupport' in globalThis)) this.shadowRoot?.replaceChildren();
    if (this.ownerDocument === document) return super.createRenderRoot();
    // oxlint-disable-next-line wc/attach-shadow-constructor -- Lit calls this to attach it
    const root = this.shadowRoot ?? this.attachShadow((this.constructor as typeof LitElement).shadowRootOptions);
    this.#adoptStyles(root);
    return root;
  }

  adoptedCallback(): void {
    if (this.shadowRoot) this.#adoptStyles(this.shadowRoot);
  }

  #adoptStyles(root: ShadowRoot): void {
    const { elementStyles } = this.constructor as typeof LitElement; // the platform types it as Function
    for (const styles of elementStyles) if ('cssText' in styles) adoptStyles(this, root, styles); // as all of ours
  }
}
