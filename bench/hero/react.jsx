/** A hero that React creates in the browser. */
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { caption, fetchCaption, isCaptionData, picture } from './picture.mjs';

function Hero() {
  const [text, setText] = useState(isCaptionData ? '' : caption);
  useEffect(() => {
    if (isCaptionData) void fetchCaption().then(setText);
  }, []);
  const { srcset, ...rest } = picture;
  return (
    <figure>
      <img fetchPriority="high" srcSet={srcset} {...rest} />
      {text && <figcaption>{text}</figcaption>}
    </figure>
  );
}

createRoot(document.querySelector('#hero')).render(<Hero />);
