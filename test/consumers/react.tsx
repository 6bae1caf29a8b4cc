import type { PressAuthorBio } from 'press-elements/author-bio/element';
import { PressAuthorBio as AuthorBio, PressRateTicker } from 'press-elements/react';
import type {} from 'press-elements/types/react';
import { useRef } from 'react';

export const good = (
  <press-author-bio
    name="Davide Cancarini"
    layout="inline"
    onpress-load={(event) => {
      const { count }: { count: number } = event.detail;
      return count;
    }}
  >
    <p slot="more">More</p>
  </press-author-bio>
);

export function Bio() {
  const bio = useRef<PressAuthorBio>(null);
  return (
    <press-author-bio
      ref={bio}
      key="author"
      className="author"
      style={{ color: 'inherit' }}
      name-withheld={false}
      heading-level={3}
      data={{ name: 'Davide Cancarini' }}
      onClick={(event) => void event.currentTarget.updateComplete}
      aria-label="The author"
      hidden
      inert
      suppressHydrationWarning
    />
  );
}

// @ts-expect-error no such field of an event
export const wrongEvent = <press-author-bio onpress-load={(event) => event.detail.nonsense} />;

// @ts-expect-error no such layout
export const wrongValue = <press-author-bio layout="huge" />;

// @ts-expect-error no such attribute
export const wrongName = <press-author-bio nom="x" />;

/** The components have the properties of their element, its events, and what every HTML element of React has. */
export function Components() {
  const bio = useRef<PressAuthorBio>(null);
  return (
    <>
      <AuthorBio
        ref={bio}
        key="author"
        className="author"
        style={{ color: 'inherit' }}
        name="Davide Cancarini"
        nameWithheld={false}
        headingLevel={3}
        data={{ name: 'Davide Cancarini', jobTitle: 'Editor' }}
        onClick={(event) => void event.currentTarget.updateComplete}
        onPressSelect={(event) => event.preventDefault()}
        onPressError={({ detail }) => detail.kind satisfies string}
      >
        <p slot="more">More</p>
      </AuthorBio>
      <PressRateTicker layout="list" data={[{ base: 'KGS', quote: 'USD', rate: 0.0114 }]} hidden inert />
    </>
  );
}

// @ts-expect-error no such layout
export const wrongLayout = <AuthorBio layout="huge" />;

// @ts-expect-error a rate is a number
export const wrongData = <PressRateTicker data={[{ base: 'KGS', quote: 'USD', rate: true }]} />;

// @ts-expect-error a method is no prop
export const wrongMethod = <PressRateTicker play={() => undefined} />;

// @ts-expect-error no such field of an event
export const wrongDetail = <AuthorBio onPressLoad={({ detail }) => detail.nonsense} />;
