import { expect } from '@open-wc/testing';
import { parseFocus, parseRatio } from './crop.js';
import { isSamePicture } from './same-picture.js';

describe('ratio', () => {
  for (const [text, css] of Object.entries({ '16/9': '16 / 9', '16:9': '16 / 9', ' 3 / 2 ': '3 / 2', '1.78': '1.78 / 1', '2.39:1': '2.39 / 1' })) {
    it(`is read: ${text}`, () => {
      expect(parseRatio(text)).to.equal(css);
      expect(CSS.supports('aspect-ratio', parseRatio(text)!)).to.equal(true);
    });
  }
  for (const text of [undefined, '', 'wide', '0/9', '16/0', '-1', '100/1', '1/100', '16/9;color:red', 'NaN', '1e3']) {
    it(`is refused: ${text}`, () => expect(parseRatio(text)).to.equal(undefined));
  }
});

describe('focus', () => {
  for (const [text, css] of Object.entries({ '50% 30%': '50% 30%', '0%, 100%': '0% 100%', '25%': '25% 50%', ' 33.3%  10% ': '33.3% 10%' })) {
    it(`is read: ${text}`, () => {
      expect(parseFocus(text)).to.equal(css);
      expect(CSS.supports('object-position', parseFocus(text)!)).to.equal(true);
    });
  }
  for (const text of [undefined, '', 'left', '101% 0%', '50% 130%', '-5% 0%', '10px 20px', '50%;x']) {
    it(`is refused: ${text}`, () => expect(parseFocus(text)).to.equal(undefined));
  }
});

describe('the same picture', () => {
  const SAME = [
    ['https://a.example/2025/06/empty-chairs.jpg', 'https://a.example/2025/06/empty-chairs-1024x576.jpg'],
    ['https://a.example/empty-chairs-scaled.jpg', 'https://cdn.example/empty-chairs.webp?w=800'],
    ['https://a.example/empty-chairs.jpg', 'https://i0.wp.com/a.example/empty-chairs.jpg?resize=800%2C450'],
    ['https://a.example/empty-chairs.jpg', 'https://b.example/_next/image?url=%2Fmedia%2Fempty-chairs.jpg&w=1080'],
    ['https://a.example/empty-chairs.jpg', 'https://b.example/cdn-cgi/image/width=80/https://a.example/empty-chairs.jpg'],
    ['https://a.example/picture/9', 'https://a.example/picture/9'],
  ] as const;
  const DIFFERENT = [
    ['https://a.example/empty-chairs.jpg', 'https://a.example/share-card.png'],
    ['https://a.example/picture/9', 'https://a.example/picture/10'],
    ['https://a.example/%E0%A4%A.jpg', 'https://a.example/b.jpg'],
  ] as const;
  for (const [a, b] of SAME) it(`is known in ${b}`, () => expect([isSamePicture(a, b), isSamePicture(b, a)]).to.deep.equal([true, true]));
  for (const [a, b] of DIFFERENT) it(`is not taken for ${b}`, () => expect([isSamePicture(a, b), isSamePicture(b, a)]).to.deep.equal([false, false]));
});
