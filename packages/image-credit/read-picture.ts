import { asPressError } from '../data/errors.js';
import type { PictureCredit, ReadPicture } from '../data/image-credit-reader.js';
import { saysAnything } from '../data/known.js';
import { readImageCredit } from './read-image-credit.js';

async function read([url, ...others]: readonly string[]): Promise<PictureCredit> {
  if (!url) return { note: 'the file names nobody.' };
  try {
    const credit = await readImageCredit(url);
    return saysAnything(credit) ? { credit } : await read(others);
  } catch (error) {
    return { note: `${asPressError(error).message} ${url}` };
  }
}

/** The file that is shown was just fetched; that of `src` may be the larger one, which the server left as the agency sent it. */
export const readPicture: ReadPicture = ({ currentSrc, src }) => read([...new Set([currentSrc, src])].filter(Boolean));
