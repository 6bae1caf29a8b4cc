'use client';
/**
 * The widgets as React components, for React 18 and later. Unlike the bare tags, they also get `data` and their event
 * handlers if the page was rendered on a server. A widget is registered when its first component is in the document.
 */
import type { LitElement } from 'lit';
import {
  createElement,
  forwardRef,
  type ForwardRefExoticComponent,
  type HTMLAttributes,
  type RefAttributes,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react';
import { PressArticleHero as HeroElement } from './article-hero/article-hero.js';
import { PressAuthorBio as AuthorElement } from './author-bio/author-bio.js';
import { define } from './core/element/define.js';
import type { PressErrorEvent, PressLoadEvent, PressSelectEvent, PressViewEvent } from './core/element/events.js';
import { PressRateTicker as TickerElement } from './rate-ticker/rate-ticker.js';
import { PressSuggestedArticles as ArticlesElement } from './suggested-articles/suggested-articles.js';

const EVENTS = {
  onPressLoad: 'press-load',
  onPressError: 'press-error',
  onPressSelect: 'press-select',
  onPressView: 'press-view',
} as const;

type Handler<E extends Event> = ((event: E) => void) | undefined;
/** Names the classes: with names from the DOM's own map, an application would have to import the events itself. */
interface EventProps {
  onPressLoad?: Handler<PressLoadEvent>;
  onPressError?: Handler<PressErrorEvent>;
  onPressSelect?: Handler<PressSelectEvent>;
  onPressView?: Handler<PressViewEvent>;
}

type Method = (...args: never[]) => unknown;
/** The properties of a widget, without its methods and what every element of Lit has. */
type OwnProps<E extends LitElement> = {
  [Name in keyof E as Name extends keyof LitElement ? never : E[Name] extends Method ? never : Name]?:
    | E[Name]
    | undefined;
};

/** The props of a component: the properties of its widget, its events, and the attributes of every HTML element. */
export type WidgetProps<E extends LitElement> = OwnProps<E> &
  EventProps &
  Omit<HTMLAttributes<E>, keyof OwnProps<E> | keyof EventProps>;

type WidgetComponent<E extends LitElement> = ForwardRefExoticComponent<WidgetProps<E> & RefAttributes<E>>;

type Props = Readonly<Record<string, unknown>>;

/** Marks a server-rendered element whose component has not run yet; the name that other libraries use for this, too. */
const DEFERRED = 'defer-hydration';

const isServer = typeof document === 'undefined';
/** On a server, React 18 warns of layout effects. */
const useEffectBeforePaint = isServer ? useEffect : useLayoutEffect;

const eventOf = (prop: string): string | undefined => Object.entries(EVENTS).find(([name]) => name === prop)?.[1];

/** The properties of a widget, each with its attribute. `undefined` if it has none. */
type Attributes = ReadonlyMap<string, string | undefined>;

function attributesOf(widget: typeof LitElement): Attributes {
  const { observedAttributes } = widget; // Lit completes `elementProperties` when this is first read
  const attributeOf = (property: string) =>
    observedAttributes.find((attribute) => attribute.replaceAll('-', '') === property.toLowerCase());
  return new Map([...widget.elementProperties.keys()].map(String).map((property) => [property, attributeOf(property)]));
}

/** An attribute's text. `undefined` if it is absent. */
function attributeText(value: unknown): string | undefined {
  if (value === true) return '';
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : undefined;
}

function setProperty(element: Element, attribute: string | undefined, property: string, value: unknown): void {
  if (!attribute) {
    Reflect.set(element, property, value);
    return;
  }
  const text = attributeText(value);
  if (text === undefined) element.removeAttribute(attribute);
  else if (text !== element.getAttribute(attribute)) element.setAttribute(attribute, text);
}

/** Adds the listeners. Returns a function that removes them. */
function listen(element: Element, props: Props): () => void {
  const abort = new AbortController();
  for (const [prop, handler] of Object.entries(props)) {
    const name = eventOf(prop);
    if (name && typeof handler === 'function')
      element.addEventListener(name, (event) => Reflect.apply(handler, undefined, [event]), { signal: abort.signal });
  }
  return () => abort.abort();
}

/** What React renders itself. On a server also the widget's attributes, so that style sheets see them. */
function renderedProps(attributes: Attributes, props: Props): Props {
  const rendered: [string, unknown][] = Object.entries(props).flatMap(([prop, value]): [string, unknown][] => {
    if (eventOf(prop)) return [];
    if (!attributes.has(prop)) return [[prop === 'className' ? 'class' : prop, value]];
    const attribute = isServer && attributes.get(prop);
    return attribute ? [[attribute, attributeText(value)]] : [];
  });
  if (isServer) rendered.push([DEFERRED, '']);
  return { suppressHydrationWarning: true, ...Object.fromEntries(rendered) };
}

/** Registers a widget, but not before all of its server-rendered elements have their properties. */
function register(tagName: string, widget: CustomElementConstructor): void {
  if (!customElements.get(tagName) && !document.querySelector(`${tagName}[${DEFERRED}]`)) define(tagName, widget);
}

function component<E extends LitElement>(
  tagName: string,
  widget: typeof LitElement & (new () => E),
): WidgetComponent<E> {
  const attributes = attributesOf(widget);
  const Component = forwardRef<E | null, Props>((props, ref) => {
    const elementRef = useRef<E>(null);
    const previousProps = useRef<Props>({});
    useImperativeHandle<E | null, E | null>(ref, () => elementRef.current);
    useEffectBeforePaint(() => {
      const element = elementRef.current;
      if (!element) return undefined;
      for (const prop of Object.keys({ ...previousProps.current, ...props }))
        if (attributes.has(prop)) setProperty(element, attributes.get(prop), prop, props[prop]);
      previousProps.current = props;
      element.removeAttribute(DEFERRED);
      const stop = listen(element, props);
      register(tagName, widget);
      return stop;
    });
    return createElement(tagName, { ...renderedProps(attributes, props), ref: elementRef });
  });
  Component.displayName = widget.name;
  return Component;
}

export const PressArticleHero: WidgetComponent<HeroElement> = /* @__PURE__ */ component(
  'press-article-hero',
  HeroElement,
);
export const PressAuthorBio: WidgetComponent<AuthorElement> = /* @__PURE__ */ component(
  'press-author-bio',
  AuthorElement,
);
export const PressRateTicker: WidgetComponent<TickerElement> = /* @__PURE__ */ component(
  'press-rate-ticker',
  TickerElement,
);
export const PressSuggestedArticles: WidgetComponent<ArticlesElement> = /* @__PURE__ */ component(
  'press-suggested-articles',
  ArticlesElement,
);
