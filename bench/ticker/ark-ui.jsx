import { Marquee } from '@ark-ui/react/marquee';
import { provideReactBench, Rate } from './react.jsx';

await provideReactBench(({ rates }) => (
  <Marquee.Root speed={40} pauseOnInteraction>
    <Marquee.Viewport>
      <Marquee.Content>
        {rates.map((rate) => (
          <Marquee.Item key={rate.base + rate.quote}>
            <Rate rate={rate} />
          </Marquee.Item>
        ))}
      </Marquee.Content>
    </Marquee.Viewport>
  </Marquee.Root>
));
