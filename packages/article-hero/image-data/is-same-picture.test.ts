import { expect } from '@open-wc/testing';
import { isSamePicture } from './is-same-picture.js';

describe('two URLs', () => {
  const SAME = [
    ['https://a.example/2025/06/empty-chairs.jpg', 'https://a.example/2025/06/empty-chairs-1024x576.jpg'],
    ['https://a.example/empty-chairs-scaled.jpg', 'https://cdn.example/empty-chairs.webp?w=800'],
    ['https://a.example/empty-chairs.jpg', 'https://i0.wp.com/a.example/empty-chairs.jpg?resize=800%2C450'],
    ['https://a.example/empty-chairs.jpg', 'https://b.example/_next/image?url=%2Fmedia%2Fempty-chairs.jpg&w=1080'],
    [
      'https://a.example/empty-chairs.jpg',
      'https://b.example/cdn-cgi/image/width=80/https://a.example/empty-chairs.jpg',
    ],
    ['https://a.example/picture/9', 'https://a.example/picture/9'],
    ['https://a.example/2025/06/1.jpg', '/2025/06/1-800x450.jpg'],
    ['https://a.example/2025/06/1.jpg', 'https://i0.wp.com/a.example/2025/06/1.jpg?w=800'],
    ['https://a.example/media/1.jpg', 'https://a.example/_next/image?url=%2Fmedia%2F1.jpg&w=1080'],
    ['https://a.example/media/1.jpg', 'https://a.example/cdn-cgi/image/width=80/media/1.jpg'],
    [
      'https://a.example/content/images/2025/06/chairs.jpg',
      'https://a.example/content/images/size/w1000/2025/06/chairs.jpg',
    ],
    [
      'https://a.example/sites/default/files/2025-06/chairs.jpg',
      'https://a.example/sites/default/files/styles/large/public/2025-06/chairs.jpg',
    ],
    [
      'https://a.example/upload/iblock/3f2/chairs.jpg',
      'https://a.example/upload/resize_cache/iblock/3f2/800_600_1/chairs.jpg',
    ],
    [
      'https://images.unsplash.com/photo-1591?crop=entropy&w=2000',
      'https://images.unsplash.com/photo-1591?crop=entropy&w=1000',
    ],
    [
      'https://res.cloudinary.com/d/image/upload/w_800,c_fill/v1/news/abc',
      'https://res.cloudinary.com/d/image/upload/w_1600/v1/news/abc',
    ],
    ['https://images.unsplash.com/photo-1591', 'https://images.unsplash.com/photo-1591?w=1200&q=80'],
    ['https://a.example/picture/9/800x450', 'https://a.example/picture/9/1600x900'],
    ['https://a.example/picture/9/800x450', 'https://a.example/picture/9'],
    ['https://imagedelivery.example/hash/abc/w=400,sharpen=3', 'https://imagedelivery.example/hash/abc/width=800'],
    [
      'https://a.example/image/upload/t_fit-760w,f_auto/v1/night-bus-station.jpg',
      'https://a.example/image/upload/t_fit-1500w,f_auto/v1/night-bus-station.jpg',
    ],
    [
      'https://a.example/ace/standard/624/abc/live/river-in-flood.jpg',
      'https://a.example/news/1024/live/river-in-flood.jpg',
    ],
    ['https://a.example/max/60/1a2b3c4d5e6f.jpeg', 'https://a.example/max/1400/1a2b3c4d5e6f.jpeg'],
    ['https://a.example/-x/s640/ferry.jpg', 'https://a.example/-x/s1600/ferry.jpg'],
    ['https://a.example/a1/ferry-320-80.jpg', 'https://a.example/a1/ferry-1200-80.jpg'],
  ] as const;
  const DIFFERENT = [
    ['https://a.example/empty-chairs.jpg', 'https://a.example/share-card.png'],
    ['https://a.example/picture/9', 'https://a.example/picture/10'],
    ['https://cdn.example/v123', 'https://cdn.example/v456'],
    ['https://cdn.example/media/w12', 'https://cdn.example/media/w99'],
    ['https://cdn.example/media/thumbs', 'https://cdn.example/media/large'],
    ['https://a.example/%E0%A4%A.jpg', 'https://a.example/b.jpg'],
    ['https://a.example/picture?id=9&w=800', 'https://a.example/picture?id=10&w=800'],
    [
      'https://a.example/aaa/0_0_5000_3000/master/portrait.jpg',
      'https://a.example/bbb/0_0_5000_3000/master/portrait.jpg',
    ],
    [
      'https://i.guim.example/img/media/aaa/0_0_5000_3000/master/5000.jpg?w=1',
      'https://i.guim.example/img/media/bbb/0_0_5000_3000/master/5000.jpg?w=2',
    ],
    ['https://a.example/2024/01/1.jpg', 'https://a.example/2025/06/1.jpg'],
    ['https://a.example/2024/01/1.jpg', '/2025/06/1.jpg'],
    ['https://i.ytimg.com/vi/A/maxresdefault.jpg', 'https://i.ytimg.com/vi/B/maxresdefault.jpg'],
    ['https://a.example/a/original.jpg', 'https://a.example/b/original.jpg'],
    ['https://a.example/share/og-image.jpg', 'https://b.example/og-image.jpg'],
    ['https://a.example/1.jpg', 'https://b.example/1.jpg'],
    ['https://a.example/20250601.jpg', 'https://b.example/20250601.jpg'],
  ] as const;
  for (const [a, b] of SAME)
    it(`show the same picture: ${a} and ${b}`, () =>
      expect([isSamePicture(a, b), isSamePicture(b, a)]).to.deep.equal([true, true]));
  for (const [a, b] of DIFFERENT)
    it(`show different pictures: ${a} and ${b}`, () =>
      expect([isSamePicture(a, b), isSamePicture(b, a)]).to.deep.equal([false, false]));

  it('are compared without delay even if they are very long', () => {
    const start = performance.now();
    for (const piece of ['a', 'a.jpg/', 'w_1,', '/'])
      isSamePicture(`https://a.example/${piece.repeat(100_000)}`, `https://b.example/${piece.repeat(100_000)}`);
    expect(performance.now() - start).to.be.below(1000);
  });
});
