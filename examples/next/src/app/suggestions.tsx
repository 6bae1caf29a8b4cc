'use client';

import type { ArticleInput } from 'press-elements/data';
import { PressSuggestedArticles } from 'press-elements/react';
import { useState } from 'react';

export function Suggestions({ articles }: { articles: readonly ArticleInput[] }) {
  const [followed, setFollowed] = useState('');

  return (
    <>
      <PressSuggestedArticles
        heading="More from the region"
        show="image section"
        data={articles}
        onPressSelect={(event) => {
          event.preventDefault(); // An application with a router opens the article itself.
          setFollowed(event.detail.url);
        }}
      />
      <p role="status" id="followed">
        {followed && `Followed ${followed}`}
      </p>
    </>
  );
}
