import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import './define.js';
import { PressArticleHero, PressAuthorBio, PressRateTicker, PressSuggestedArticles } from './index.js';

const WIDGETS = {
  'press-rate-ticker': PressRateTicker,
  'press-author-bio': PressAuthorBio,
  'press-suggested-articles': PressSuggestedArticles,
  'press-article-hero': PressArticleHero,
} satisfies Record<string, typeof LitElement>;

const create = (tagName: string): HTMLElement => document.createElement(tagName);

/** The attributes of a widget whose properties are Boolean, with the names of the properties. */
function booleanAttributes(tagName: string, widget: typeof LitElement): [attribute: string, property: string][] {
  const element = create(tagName);
  return widget.observedAttributes.flatMap((attribute): [string, string][] => {
    const property = attribute.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    return typeof Reflect.get(element, property) === 'boolean' ? [[attribute, property]] : [];
  });
}

/** Names that a class adds to those of Lit: its properties, accessors and methods. */
function ownMembers(tagName: string, widget: typeof LitElement): string[] {
  const names = new Set(Object.keys(create(tagName)));
  for (const name of widget.elementProperties.keys()) names.add(String(name));
  for (const name of Object.getOwnPropertyNames(widget.prototype)) names.add(name);
  names.delete('constructor');
  return [...names];
}

for (const [tagName, widget] of Object.entries(WIDGETS)) {
  const attributes = booleanAttributes(tagName, widget);

  describe(`the Boolean attributes of <${tagName}>`, () => {
    it('include debug', () => expect(attributes.map(([name]) => name)).to.include('debug'));

    for (const [attribute, property] of attributes) {
      it(`${attribute} is false if it is absent or "false", as frameworks write it, and true otherwise`, () => {
        const element = create(tagName);
        const values = [undefined, 'false', '', 'true', attribute].map((value) => {
          if (value === undefined) element.removeAttribute(attribute);
          else element.setAttribute(attribute, value);
          return Reflect.get(element, property) as unknown;
        });
        expect(values).to.deep.equal([false, false, true, true, true]);
      });
    }
  });

  it(`<${tagName}> hides no standard member of HTMLElement, which frameworks and pages use`, () => {
    const members = ownMembers(tagName, widget);
    expect(members).to.include.members(['data', 'debug']);
    expect(members.filter((name) => name in HTMLElement.prototype)).to.deep.equal([]);
  });
}
