import { PressArticleHero, PressAuthorBio } from 'press-elements/react';
import { author, headline, paragraphs, picture, rates, suggested } from '../article';
import { Rates } from './rates';
import { Suggestions } from './suggestions';

/** The page is rendered for each request. */
export const dynamic = 'force-dynamic';

/** A server component: widgets without event handlers need no file of their own. */
export default function Page() {
  return (
    <>
      <Rates rates={rates} />
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
        <Suggestions articles={suggested} />
      </main>
    </>
  );
}
