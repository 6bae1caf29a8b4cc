import { expect } from '@open-wc/testing';
import { creditTextOf, namesOf, parseCreditLine } from './parse-credit-line.js';

interface Expected {
  label?: string;
  isKnown?: boolean;
  agencies?: string[];
  people?: string[];
  licenses?: string[];
}

/** Credit lines of real newsrooms. */
const LINES: Record<string, Expected> = {
  'Image: TCA, Aleksandr Potolitsyn': {
    label: 'Image:',
    isKnown: true,
    agencies: ['TCA'],
    people: ['Aleksandr Potolitsyn'],
  },
  'Image: TCA': { label: 'Image:', isKnown: true, agencies: ['TCA'] },
  'Photo: Azamat Photo / Reuters': {
    label: 'Photo:',
    isKnown: true,
    agencies: ['Reuters'],
    people: ['Azamat Photo'],
  },
  'Photo: Jane Doe/AFP/Getty Images': {
    label: 'Photo:',
    isKnown: true,
    agencies: ['AFP', 'Getty Images'],
    people: ['Jane Doe'],
  },
  'REUTERS/Vladimir Pirogov': { agencies: ['REUTERS'], people: ['Vladimir Pirogov'] },
  '(AP Photo/Alexander Zemlianichenko)': { agencies: ['AP Photo'], people: ['Alexander Zemlianichenko'] },
  'VYACHESLAV OSELEDKO/AFP via Getty Images': { agencies: ['AFP', 'Getty Images'], people: ['VYACHESLAV OSELEDKO'] },
  '© 2025 AFP via Getty Images': { agencies: ['AFP', 'Getty Images'] },
  '(c) 2026 Reuters': { agencies: ['Reuters'] },
  'Copyright Magnum Photos': { agencies: ['Magnum Photos'] },
  'Photo: © Shamil Zhumatov / Reuters': {
    label: 'Photo:',
    isKnown: true,
    agencies: ['Reuters'],
    people: ['Shamil Zhumatov'],
  },
  'Daniil Usmanov for The New York Times': { agencies: ['The New York Times'], people: ['Daniil Usmanov'] },
  'Courtesy of Akorda': { label: 'Courtesy of', isKnown: true, agencies: ['Akorda'] },
  'Photo courtesy of the Press Office of the President': {
    label: 'Photo courtesy of',
    isKnown: true,
    agencies: ['the Press Office of the President'],
  },
  'Illustration by Aida Sulova': { label: 'Illustration by', isKnown: true, people: ['Aida Sulova'] },
  'Photograph by J. van der Berg': { label: 'Photograph by', isKnown: true, people: ['J. van der Berg'] },
  'Photos: Aida Sulova and Daniil Usmanov': {
    label: 'Photos:',
    isKnown: true,
    people: ['Aida Sulova', 'Daniil Usmanov'],
  },
  'Photo: Aida Sulova / Reuters; Daniil Usmanov / AFP': {
    label: 'Photo:',
    isKnown: true,
    agencies: ['Reuters', 'AFP'],
    people: ['Aida Sulova', 'Daniil Usmanov'],
  },
  'Photo credit: Maxar': { label: 'Photo credit:', isKnown: true, agencies: ['Maxar'] },
  'Credit: Amos Chapple, RFE/RL': {
    label: 'Credit:',
    isKnown: true,
    agencies: ['RFE/RL'],
    people: ['Amos Chapple'],
  },
  'Photo: Francisco Anzola / Wikimedia Commons / CC BY 2.0': {
    label: 'Photo:',
    isKnown: true,
    agencies: ['Wikimedia Commons'],
    people: ['Francisco Anzola'],
    licenses: ['CC BY 2.0'],
  },
  'Photo: Ministry of Foreign Affairs and Trade of Hungary': {
    label: 'Photo:',
    isKnown: true,
    agencies: ['Ministry of Foreign Affairs and Trade of Hungary'],
  },
  'Photo: akorda.kz': { label: 'Photo:', isKnown: true, agencies: ['akorda.kz'] },
  'Photo: Planet Labs, Inc.': { label: 'Photo:', isKnown: true, agencies: ['Planet Labs'] },
  'Infographic: Eurasianet': { label: 'Infographic:', isKnown: true, agencies: ['Eurasianet'] },
  'Фото: РИА Новости / Алексей Даничев': {
    label: 'Фото:',
    isKnown: true,
    agencies: ['РИА Новости'],
    people: ['Алексей Даничев'],
  },
  'Фото: пресс-служба президента КР': {
    label: 'Фото:',
    isKnown: true,
    agencies: ['пресс-служба президента КР'],
  },
  'Фото — ТАСС': { label: 'Фото —', isKnown: true, agencies: ['ТАСС'] },
  'Источник фото: Кабар': { label: 'Источник фото:', isKnown: true, agencies: ['Кабар'] },
  'Сүрөт: Кабар, Султан Досалиев': {
    label: 'Сүрөт:',
    isKnown: true,
    agencies: ['Кабар'],
    people: ['Султан Досалиев'],
  },
  'Сүрөттүн булагы: Азаттык': { label: 'Сүрөттүн булагы:', isKnown: true, agencies: ['Азаттык'] },
  'Сурет: Ақорда': { label: 'Сурет:', isKnown: true, agencies: ['Ақорда'] },
  'Surat: UzA / Sarvar Urmanov': { label: 'Surat:', isKnown: true, agencies: ['UzA'], people: ['Sarvar Urmanov'] },
  'Rasm: Gulnora Rahimova qizi': { label: 'Rasm:', isKnown: true, people: ['Gulnora Rahimova qizi'] },
  'Акс: Ховар': { label: 'Акс:', isKnown: true, agencies: ['Ховар'] },
  'Surat: TDH': { label: 'Surat:', isKnown: true, agencies: ['TDH'] },
  'Photo: Aida Sulova, Daniil Usmanov and Jane Doe': {
    label: 'Photo:',
    isKnown: true,
    people: ['Aida Sulova', 'Daniil Usmanov', 'Jane Doe'],
  },
  'Left: Aida Sulova / Reuters. Right: Daniil Usmanov / AFP': {
    label: 'Left:',
    agencies: ['Reuters', 'AFP'],
    people: ['Aida Sulova', 'Daniil Usmanov'],
  },
  'Illustration by Aida Sulova/The New York Times; photos by AFP': {
    label: 'Illustration by',
    isKnown: true,
    agencies: ['The New York Times', 'AFP'],
    people: ['Aida Sulova'],
  },
  'Jane Doe—The New York Times/Redux': { agencies: ['The New York Times', 'Redux'], people: ['Jane Doe'] },
  'Jane Doe – Pool/Getty Images': { agencies: ['Getty Images'], people: ['Jane Doe'] },
  'EPA-EFE/IGOR KOVALENKO': { agencies: ['EPA-EFE'], people: ['IGOR KOVALENKO'] },
  'Sputnik/Kremlin Pool via REUTERS': { agencies: ['Sputnik', 'Kremlin Pool', 'REUTERS'] },
  'Handout via REUTERS': { agencies: ['REUTERS'] },
  'Photo: UN Photo/Eskinder Debebe': {
    label: 'Photo:',
    isKnown: true,
    agencies: ['UN Photo'],
    people: ['Eskinder Debebe'],
  },
  'Photograph: Jane Doe/The Guardian': {
    label: 'Photograph:',
    isKnown: true,
    agencies: ['The Guardian'],
    people: ['Jane Doe'],
  },
  'Bild: picture alliance/dpa': { label: 'Bild:', isKnown: true, agencies: ['picture alliance', 'dpa'] },
  'Photo by Jane Doe on Unsplash': {
    label: 'Photo by',
    isKnown: true,
    agencies: ['Unsplash'],
    people: ['Jane Doe'],
  },
  'Courtesy Jane Doe': { label: 'Courtesy', isKnown: true, people: ['Jane Doe'] },
  'Image via Flickr': { label: 'Image via', isKnown: true, agencies: ['Flickr'] },
  'Image: AI-generated / Midjourney': { label: 'Image:', isKnown: true, agencies: ['Midjourney'] },
  'CC BY-SA 4.0 via Wikimedia Commons': { agencies: ['Wikimedia Commons'], licenses: ['CC BY-SA 4.0'] },
  'Photo: Jane Doe (CC BY-SA 4.0) via Wikimedia Commons': {
    label: 'Photo:',
    isKnown: true,
    agencies: ['Wikimedia Commons'],
    people: ['Jane Doe'],
    licenses: ['CC BY-SA 4.0'],
  },
  'Photo: NASA / CC0': { label: 'Photo:', isKnown: true, agencies: ['NASA'], licenses: ['CC0'] },
  'Photo: public domain': { label: 'Photo:', isKnown: true },
  '© 2024 The Associated Press. All rights reserved.': { agencies: ['The Associated Press'] },
  'Photo: Official website of the President of Uzbekistan': {
    label: 'Photo:',
    isKnown: true,
    agencies: ['Official website of the President of Uzbekistan'],
  },
  'Photo: European Union, 2024': { label: 'Photo:', isKnown: true, agencies: ['European Union'] },
  'Фото: Министерство иностранных дел Казахстана': {
    label: 'Фото:',
    isKnown: true,
    agencies: ['Министерство иностранных дел Казахстана'],
  },
  'Фото: МИД РК': { label: 'Фото:', isKnown: true, agencies: ['МИД РК'] },
  'Фото 24.kg': { label: 'Фото', isKnown: true, agencies: ['24.kg'] },
  'Фото: из открытых источников': { label: 'Фото:', isKnown: true },
  'Фото предоставлено пресс-службой президента': {
    label: 'Фото предоставлено',
    isKnown: true,
    agencies: ['пресс-службой президента'],
  },
  'Коллаж: Kloop.kg / Султан Досалиев': {
    label: 'Коллаж:',
    isKnown: true,
    agencies: ['Kloop.kg'],
    people: ['Султан Досалиев'],
  },
  'Сүрөт: Президенттин басма сөз кызматы': {
    label: 'Сүрөт:',
    isKnown: true,
    agencies: ['Президенттин басма сөз кызматы'],
  },
  'Фото: Алматы әкімдігі': { label: 'Фото:', isKnown: true, agencies: ['Алматы әкімдігі'] },
  'Сурет: Ақорданың баспасөз қызметі': {
    label: 'Сурет:',
    isKnown: true,
    agencies: ['Ақорданың баспасөз қызметі'],
  },
  'Surat: Prezident matbuot xizmati': { label: 'Surat:', isKnown: true, agencies: ['Prezident matbuot xizmati'] },
  'Foto: Gazeta.uz / Shuhrat Latipov': {
    label: 'Foto:',
    isKnown: true,
    agencies: ['Gazeta.uz'],
    people: ['Shuhrat Latipov'],
  },
  'Акс: Хадамоти матбуоти Президент': { label: 'Акс:', isKnown: true, agencies: ['Хадамоти матбуоти Президент'] },
  'Surat: Türkmenistanyň Döwlet habarlar agentligi': {
    label: 'Surat:',
    isKnown: true,
    agencies: ['Türkmenistanyň Döwlet habarlar agentligi'],
  },
  'Fotoğraf: Anadolu / Ali Atmaca': {
    label: 'Fotoğraf:',
    isKnown: true,
    agencies: ['Anadolu'],
    people: ['Ali Atmaca'],
  },
  'Фото © РИА Новости': { label: 'Фото', isKnown: true, agencies: ['РИА Новости'] },
  'Photo © Jane Doe': { label: 'Photo', isKnown: true, people: ['Jane Doe'] },
  'Copyright: Jane Doe': { people: ['Jane Doe'] },
  'File photo by Jane Doe': { label: 'File photo by', isKnown: true, people: ['Jane Doe'] },
  'File photo: Jane Doe / AFP': {
    label: 'File photo:',
    isKnown: true,
    agencies: ['AFP'],
    people: ['Jane Doe'],
  },
  'Photo illustration by Jane Doe': { label: 'Photo illustration by', isKnown: true, people: ['Jane Doe'] },
  'Screenshot: YouTube': { label: 'Screenshot:', isKnown: true, agencies: ['YouTube'] },
  'Video still: Reuters': { label: 'Video still:', isKnown: true, agencies: ['Reuters'] },
  'Скриншот: YouTube': { label: 'Скриншот:', isKnown: true, agencies: ['YouTube'] },
  'Скриншот видео 24.kg': { label: 'Скриншот видео', isKnown: true, agencies: ['24.kg'] },
  'Кадр из видео: Reuters': { label: 'Кадр из видео:', isKnown: true, agencies: ['Reuters'] },
  'Автор фото: Султан Досалиев': { label: 'Автор фото:', isKnown: true, people: ['Султан Досалиев'] },
  'Архивное фото: Кабар': { label: 'Архивное фото:', isKnown: true, agencies: ['Кабар'] },
  'Фото пресс-службы президента': { label: 'Фото', isKnown: true, agencies: ['пресс-службы президента'] },
  'Фото с сайта kloop.kg': { label: 'Фото с сайта', isKnown: true, agencies: ['kloop.kg'] },
  'Фото из архива Кабар': { label: 'Фото из архива', isKnown: true, agencies: ['Кабар'] },
  'Сүрөттү тарткан: Султан Досалиев': {
    label: 'Сүрөттү тарткан:',
    isKnown: true,
    people: ['Султан Досалиев'],
  },
  'Суретті түсірген: Асан Тұрсынов': { label: 'Суретті түсірген:', isKnown: true, people: ['Асан Тұрсынов'] },
  'AP Photo/Jane Doe, File': { agencies: ['AP Photo'], people: ['Jane Doe'] },
  'REUTERS/Vladimir Pirogov/File Photo': { agencies: ['REUTERS'], people: ['Vladimir Pirogov'] },
  'تصوير: محمد علي / رويترز': { label: 'تصوير:', isKnown: true, agencies: ['رويترز'], people: ['محمد علي'] },
};

describe('a credit line', () => {
  for (const [text, { label, isKnown = false, agencies = [], people = [], licenses = [] }] of Object.entries(LINES)) {
    it(`is parsed: ${text}`, () => {
      const line = parseCreditLine(text)!;
      expect({ label: line.label, isKnown: line.hasKnownLabel }).to.deep.equal({ label, isKnown });
      expect(namesOf(line, 'agency'), 'agencies').to.deep.equal(agencies);
      expect(namesOf(line, 'person'), 'people').to.deep.equal(people);
      expect(namesOf(line, 'license'), 'licenses').to.deep.equal(licenses);
    });
  }

  it('keeps every character after the label', () => {
    for (const text of [
      'TCA, Aleksandr Potolitsyn',
      'Aida Sulova / Reuters; Daniil Usmanov/AFP',
      'Jane Doe (AFP)',
      'used with permission',
    ]) {
      expect(creditTextOf(parseCreditLine(text)!)).to.equal(text);
    }
  });

  it('keeps the copyright notice as a separate field', () => {
    expect(parseCreditLine('© 2025 AFP via Getty Images')).to.deep.include({
      copyrightNotice: '© 2025 AFP via Getty Images',
      label: undefined,
    });
    expect(creditTextOf(parseCreditLine('© 2025 AFP via Getty Images')!)).to.equal('AFP via Getty Images');
  });

  it('treats a name that the data calls a person as a person', () => {
    expect(namesOf(parseCreditLine('Photo: Kabar', ['Kabar'])!, 'person')).to.deep.equal(['Kabar']);
  });

  it('drops the full stop of a sentence, and keeps that of a company or an initial', () => {
    expect(creditTextOf(parseCreditLine('Photo: Aida Sulova / Reuters.')!)).to.equal('Aida Sulova / Reuters');
    expect(creditTextOf(parseCreditLine('Photo: Maxar Technologies Inc.')!)).to.equal('Maxar Technologies Inc.');
    expect(creditTextOf(parseCreditLine('Photo: Aida S.')!)).to.equal('Aida S.');
  });

  it('is undefined without a name', () => {
    for (const text of [undefined, '', ' \n ', 'Photo:', '©', '( )']) expect(parseCreditLine(text)).to.equal(undefined);
  });

  it('treats markup as text, and removes bidi overrides', () => {
    expect(creditTextOf(parseCreditLine('Photo: <b>X</b>\u202E / Reuters')!)).to.equal('<b>X</b> / Reuters');
  });

  it('is one text if it has more than 500 characters: no names are looked for in it', () => {
    const names = (count: number) => Array.from({ length: count }, () => 'Reuters').join(' / ');
    expect(parseCreditLine(names(50))?.parts).to.have.length(99);
    expect(parseCreditLine(names(51))?.parts).to.deep.equal([{ kind: 'text', text: names(51) }]);
  });

  it('is parsed without delay even if it is very long', () => {
    const ms = (length: number, piece: string): number => {
      const start = performance.now();
      parseCreditLine(piece.repeat(length));
      return performance.now() - start;
    };
    // Quadratic time would be minutes.
    for (const piece of ['/', ' and ', '(', 'Aa ', '© ', 'Photo: ', ' ', 'a.'])
      expect(ms(100_000, piece), piece).to.be.below(2000);
  });
});
