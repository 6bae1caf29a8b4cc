import fastMarquee from 'react-fast-marquee';
import { offerReact, Rate } from './react.jsx';

/** A CommonJS module. */
const { default: Marquee } = fastMarquee;

await offerReact(({ rates }) => (
  <Marquee speed={40} pauseOnHover>
    {rates.map((rate) => (
      <Rate key={rate.base + rate.quote} rate={rate} />
    ))}
  </Marquee>
));
