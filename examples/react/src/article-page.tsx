import { PressArticleHero, PressAuthorBio, PressRateTicker, PressSuggestedArticles } from 'press-elements/react';
import { useState } from 'react';
import { author, headline, paragraphs, picture, rates, suggested } from './article';

export function ArticlePage() {
  const [loaded, setLoaded] = useState(0);
  const [followed, setFollowed] = useState('');

  return (
    <>
      <PressRateTicker
        label="Rates in Bishkek"
        pairs="KGS/USD KZT/USD UZS/USD"
        data={rates}
        onPressLoad={(event) => setLoaded(event.detail.count)}
      />
      <main>
        <h1>{headline}</h1>
        <PressArticleHero credit="Photo: Azamat Usmanov / TCA" fullscreen={true} data={picture}>
          <figure>
            <img src="/pictures/tian-shan-road.jpg" width="1200" height="800" alt="Trucks on a road below snow peaks" />
            <figcaption>The road to Naryn, before the first snow.</figcaption>
          </figure>
        </PressArticleHero>
        {paragraphs.map((text) => (
          <p key={text}>{text}</p>
        ))}
        <PressAuthorBio jobTitle="Economics editor" nameWithheld={false} data={author} />
        <PressSuggestedArticles
          heading="More from the region"
          show="image section"
          data={suggested}
          onPressSelect={(event) => {
            event.preventDefault(); // An application with a router opens the article itself.
            setFollowed(event.detail.url);
          }}
        />
      </main>
      <p role="status">
        <span id="loaded">{loaded} rates loaded.</span> <span id="followed">{followed && `Followed ${followed}`}</span>
      </p>
    </>
  );
}
