import { expect } from '@open-wc/testing';
import { initialsOf } from './initials.js';

describe('initials', () => {
  const INITIALS: Readonly<Record<string, string>> = {
    'Davide Cancarini': 'DC',
    'Тимур Асанов': 'ТА',
    'anna-magdalena von und zu Hohenwaldeck': 'AH',
    Aida: 'A',
    'O’Brien': 'O',
    'Oʻtkir Gʻaniyev': 'OG',
    'Dr. (Ms) Aida "Ai" Sadykova': 'DS',
    'Jean-Luc': 'J',
    'ليلى كريموفا': 'لك',
    王小明: '王',
    'e\u0301lise Zoe\u0301': 'E\u0301Z',
    '🙂 🙃': '',
    '': '',
    '42': '',
  };
  for (const [name, initials] of Object.entries(INITIALS))
    it(`of “${name}” are ${initials || 'empty'}`, () => expect(initialsOf({ name })).to.equal(initials));

  it('of an organization are empty', () =>
    expect(initialsOf({ '@type': 'Organization', name: 'National Bank' })).to.equal(''));
});
