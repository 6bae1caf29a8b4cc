import type { CustomElements } from 'press-elements/types/jsx';

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

// @ts-expect-error no such layout
export const wrongValue = <press-author-bio layout="huge" />;

// @ts-expect-error no such attribute
export const wrongName = <press-author-bio nom="x" />;
