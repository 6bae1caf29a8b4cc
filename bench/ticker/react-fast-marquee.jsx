import fastMarquee from 'react-fast-marquee';
import { provideReactBench, Rate } from './react.jsx';

// It is a CommonJS module.
const { default: Marquee } = fastMarquee;

await provideReactBench(({ rates }) => (
  <Marquee speed={40} pauseOnHover>
    {rates.map((rate) => (
      <Rate key={rate.base + rate.quote} rate={rate} />
    ))}
  </Marquee>
));
