import { expect } from '@open-wc/testing';
import { parseFocalPoint, parseRatio } from './crop.js';

describe('ratio', () => {
  for (const [text, css] of Object.entries({
    '16/9': '16 / 9',
    '16:9': '16 / 9',
    ' 3 / 2 ': '3 / 2',
    '1.78': '1.78 / 1',
    '2.39:1': '2.39 / 1',
  })) {
    it(`is valid: ${text}`, () => {
      expect(parseRatio(text)).to.equal(css);
      expect(CSS.supports('aspect-ratio', parseRatio(text)!)).to.equal(true);
    });
  }
  for (const text of [undefined, '', 'wide', '0/9', '16/0', '-1', '100/1', '1/100', '16/9;color:red', 'NaN', '1e3']) {
    it(`is invalid: ${text}`, () => expect(parseRatio(text)).to.equal(undefined));
  }
});

describe('focal-point', () => {
  for (const [text, css] of Object.entries({
    '50% 30%': '50% 30%',
    '0%, 100%': '0% 100%',
    '25%': '25% 50%',
    ' 33.3%  10% ': '33.3% 10%',
  })) {
    it(`is valid: ${text}`, () => {
      expect(parseFocalPoint(text)).to.equal(css);
      expect(CSS.supports('object-position', parseFocalPoint(text)!)).to.equal(true);
    });
  }
  for (const text of [undefined, '', 'left', '101% 0%', '50% 130%', '-5% 0%', '10px 20px', '50%;x']) {
    it(`is invalid: ${text}`, () => expect(parseFocalPoint(text)).to.equal(undefined));
  }
});
