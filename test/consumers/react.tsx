import type { PressAuthorBio } from 'press-elements/author-bio/element';
import type { CustomElements } from 'press-elements/types/jsx';
import { useRef } from 'react';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends CustomElements {}
  }
}

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
  return <press-author-bio ref={bio} />;
}

// @ts-expect-error no such field of an event
export const wrongEvent = <press-author-bio onpress-load={(event) => event.detail.nonsense} />;

// @ts-expect-error no such layout
export const wrongValue = <press-author-bio layout="huge" />;

// @ts-expect-error no such attribute
export const wrongName = <press-author-bio nom="x" />;
