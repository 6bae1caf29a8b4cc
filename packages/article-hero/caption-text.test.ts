import { expect } from '@open-wc/testing';
import { splitCaption } from './caption-text.js';

/** Captions of real sites: what is seen, and whose picture it is. */
const CAPTIONS: Record<string, { caption?: string; credit?: string }> = {
  'Image: TCA, Aleksandr Potolitsyn': { credit: 'Image: TCA, Aleksandr Potolitsyn' },
  'Som notes on a counter in Bishkek. Photo: Azamat Photo / Reuters': { caption: 'Som notes on a counter in Bishkek.', credit: 'Photo: Azamat Photo / Reuters' },
  'Som notes on a counter. Photo: A. Sulova / Reuters.': { caption: 'Som notes on a counter.', credit: 'Photo: A. Sulova / Reuters.' },
  'Talks have been frequent, close ties rare. Image: TCA, Aleksandr Potolitsyn': { caption: 'Talks have been frequent, close ties rare.', credit: 'Image: TCA, Aleksandr Potolitsyn' },
  'A market in Osh (Photo: Aida Sulova)': { caption: 'A market in Osh', credit: '(Photo: Aida Sulova)' },
  'Kyrgyz President Sadyr Japarov, left, in Moscow. (AP Photo/Alexander Zemlianichenko)': { caption: 'Kyrgyz President Sadyr Japarov, left, in Moscow.', credit: '(AP Photo/Alexander Zemlianichenko)' },
  'A man walks past a bank in Almaty, January 5, 2022. REUTERS/Pavel Mikheyev': { caption: 'A man walks past a bank in Almaty, January 5, 2022.', credit: 'REUTERS/Pavel Mikheyev' },
  'A market in Osh | Photo: Reuters': { caption: 'A market in Osh', credit: 'Photo: Reuters' },
  'A market in Osh\nPhoto by Aida Sulova': { caption: 'A market in Osh', credit: 'Photo by Aida Sulova' },
  'The Aral Sea in 2024. © 2024 Maxar': { caption: 'The Aral Sea in 2024.', credit: '© 2024 Maxar' },
  'Базар в Оше. Фото: РИА Новости / Алексей Даничев': { caption: 'Базар в Оше.', credit: 'Фото: РИА Новости / Алексей Даничев' },
  'FILE PHOTO: A trader counts som notes in Bishkek, May 2, 2024. REUTERS/Vladimir Pirogov/File Photo': { caption: 'FILE PHOTO: A trader counts som notes in Bishkek, May 2, 2024.', credit: 'REUTERS/Vladimir Pirogov/File Photo' },
  'In Osh: a market. Photo: Reuters': { caption: 'In Osh: a market.', credit: 'Photo: Reuters' },
  'Здание МИД в Бишкеке. Фото 24.kg': { caption: 'Здание МИД в Бишкеке.', credit: 'Фото 24.kg' },
  'The old market. Photo: Jane Doe, CC BY-SA 4.0, via Wikimedia Commons': { caption: 'The old market.', credit: 'Photo: Jane Doe, CC BY-SA 4.0, via Wikimedia Commons' },
  'Ош базары. Сүрөт: Кабар': { caption: 'Ош базары.', credit: 'Сүрөт: Кабар' },
  'A crowd, photo by Jane Doe': { caption: 'A crowd', credit: 'photo by Jane Doe' },
  'A crowd © Jane Doe': { caption: 'A crowd', credit: '© Jane Doe' },
  'A crowd. Photo © Jane Doe': { caption: 'A crowd.', credit: 'Photo © Jane Doe' },
  'A crowd. Copyright: Jane Doe': { caption: 'A crowd.', credit: 'Copyright: Jane Doe' },
  'A crowd. File photo: Jane Doe / AFP': { caption: 'A crowd.', credit: 'File photo: Jane Doe / AFP' },
  'A crowd. Photo illustration by Jane Doe': { caption: 'A crowd.', credit: 'Photo illustration by Jane Doe' },
  'Митинг. Скриншот видео 24.kg': { caption: 'Митинг.', credit: 'Скриншот видео 24.kg' },
  'Митинг. Архивное фото: Кабар': { caption: 'Митинг.', credit: 'Архивное фото: Кабар' },
  'Митинг. Фото пресс-службы президента': { caption: 'Митинг.', credit: 'Фото пресс-службы президента' },
  'Митинг. Фото с сайта kloop.kg': { caption: 'Митинг.', credit: 'Фото с сайта kloop.kg' },
  'Митинг. Автор фото: Султан Досалиев': { caption: 'Митинг.', credit: 'Автор фото: Султан Досалиев' },
  'Базар. Сүрөттү тарткан: Султан Досалиев': { caption: 'Базар.', credit: 'Сүрөттү тарткан: Султан Досалиев' },
  'Базар. Суретті түсірген: Асан Тұрсынов': { caption: 'Базар.', credit: 'Суретті түсірген: Асан Тұрсынов' },
  'Jane Doe/AFP – Getty Images': { credit: 'Jane Doe/AFP – Getty Images' },
  'The old market. Photo: Jane Doe / public domain': { caption: 'The old market.', credit: 'Photo: Jane Doe / public domain' },
  'KTRK/Reuters': { credit: 'KTRK/Reuters' },
  '“We waited,” he says. — Reuters': { caption: '“We waited,” he says.', credit: 'Reuters' },
};

/** Who or what is to be seen, by name alone, and then the agency: none of these names made the picture. */
const SUBJECTS: Record<string, { caption: string; credit: string }> = {
  'Sadyr Japarov. (AP Photo/Jane Doe, File)': { caption: 'Sadyr Japarov.', credit: '(AP Photo/Jane Doe, File)' },
  'Sadyr Japarov (Reuters)': { caption: 'Sadyr Japarov', credit: '(Reuters)' },
  'Садыр Жапаров. (Sputnik)': { caption: 'Садыр Жапаров.', credit: '(Sputnik)' },
  'Emomali Rahmon and Vladimir Putin. (Reuters)': { caption: 'Emomali Rahmon and Vladimir Putin.', credit: '(Reuters)' },
  'Shavkat Mirziyoyev | Akorda': { caption: 'Shavkat Mirziyoyev', credit: 'Akorda' },
  'Sadyr Japarov, Emomali Rahmon — Sputnik': { caption: 'Sadyr Japarov, Emomali Rahmon', credit: 'Sputnik' },
  'Mr. Sadyr Japarov (Reuters)': { caption: 'Mr. Sadyr Japarov', credit: '(Reuters)' },
  'Sadyr Japarov, Oct. 3, 2024 (AP)': { caption: 'Sadyr Japarov, Oct. 3, 2024', credit: '(AP)' },
  'Tashkent, Uzbekistan. (AP Photo/Jane Doe)': { caption: 'Tashkent, Uzbekistan.', credit: '(AP Photo/Jane Doe)' },
  'Bishkek. (Reuters)': { caption: 'Bishkek.', credit: '(Reuters)' },
  'Lake Issyk-Kul. AFP/Getty Images': { caption: 'Lake Issyk-Kul.', credit: 'AFP/Getty Images' },
  'FILE PHOTO: Sadyr Japarov. REUTERS/Jane Doe/File Photo': { caption: 'FILE PHOTO: Sadyr Japarov.', credit: 'REUTERS/Jane Doe/File Photo' },
  'Архивное фото: Садыр Жапаров (Sputnik)': { caption: 'Архивное фото: Садыр Жапаров', credit: '(Sputnik)' },
};

/** Nothing in these names a maker. */
const PLAIN = [
  'A market in Osh.',
  'Leaders at the United Nations (UN) in New York.',
  'Photo: a trader counts som notes at the market.',
  'Images from the square show protesters.',
  'Photo: Reuters. The market reopened in May after the flood.',
  'Source: the river Naryn rises in the Tian Shan.',
  'He worked for Reuters in Bishkek and in Moscow.',
  'Фото из семейного архива.',
  'Left: Aida Sulova / Reuters. Right: Daniil Usmanov / AFP',
  'In Osh: a market by the river.',
  'The road to Osh. Via Bishkek it takes two days.',
  'The President: a portrait by Reuters readers.',
  'Tashkent, Uzbekistan / AFP',
  'Кадр из видео',
];

describe('a caption', () => {
  for (const [text, expected] of Object.entries(CAPTIONS)) {
    it(`is parted from its credit: ${text}`, () => {
      expect(splitCaption(text)).to.deep.equal({ caption: undefined, ...expected });
    });
  }

  for (const [text, expected] of Object.entries(SUBJECTS)) {
    it(`keeps the names of those in the picture: ${text}`, () => {
      expect(splitCaption(text)).to.deep.equal(expected);
    });
  }

  for (const text of PLAIN) {
    it(`is left whole: ${text}`, () => {
      expect(splitCaption(text)).to.deep.equal({ caption: text });
    });
  }

  it('that is blank is none', () => {
    expect(splitCaption(' \u00a0 ').caption).to.equal(undefined);
    expect(splitCaption(undefined).caption).to.equal(undefined);
  });

  it('of hostile length is read without delay', () => {
    const start = performance.now();
    for (const piece of ['. ', ' (', '. Photo: ', 'a', '\n']) splitCaption(piece.repeat(100_000));
    expect(performance.now() - start).to.be.below(400);
  });
});
