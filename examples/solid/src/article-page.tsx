import { createSignal, For } from 'solid-js';
import { author, headline, paragraphs, picture, rates, suggested } from './article';

export function ArticlePage() {
  const [loaded, setLoaded] = createSignal(0);
  const [followed, setFollowed] = createSignal('');

  return (
    <>
      <press-rate-ticker
        label="Rates in Bishkek"
        pairs="KGS/USD KZT/USD UZS/USD"
        prop:data={rates}
        on:press-load={(event) => setLoaded(event.detail.count)}
      />
      <main>
        <h1>{headline}</h1>
        <press-article-hero credit="Photo: Azamat Usmanov / TCA" prop:fullscreen={true} prop:data={picture}>
          <figure>
            <img src="/pictures/tian-shan-road.jpg" width="1200" height="800" alt="Trucks on a road below snow peaks" />
            <figcaption>The road to Naryn, before the first snow.</figcaption>
          </figure>
        </press-article-hero>
        <For each={paragraphs}>{(text) => <p>{text}</p>}</For>
        <press-author-bio job-title="Economics editor" attr:name-withheld={false} prop:data={author} />
        <press-suggested-articles
          heading="More from the region"
          show="image section"
          prop:data={suggested}
          on:press-select={(event) => {
            event.preventDefault(); // An application with a router opens the article itself.
            setFollowed(event.detail.url);
          }}
        />
      </main>
      <p role="status">
        <span id="loaded">{loaded()} rates loaded.</span>{' '}
        <span id="followed">{followed() && `Followed ${followed()}`}</span>
      </p>
    </>
  );
}
