import { asPressError } from '../data/model/errors.js';
import type { PictureCredit, ReadPicture } from '../data/model/picture-reader.js';
import { saysAnything } from '../data/model/has-values.js';
import { parseSrcset } from '../data/text/srcset.js';
import { readImageCredit } from './read-image-credit.js';

/** One after the other, until one says anything. */
async function read([url, ...others]: readonly string[]): Promise<PictureCredit> {
  if (!url) return { note: 'the file names nobody.' };
  try {
    const credit = await readImageCredit(url);
    return saysAnything(credit) ? { credit } : await read(others);
  } catch (error) {
    return { note: `${asPressError(error).message} ${url}` };
  }
}

const largestOf = (srcset: string): string => parseSrcset(srcset).sort((a, b) => b.width - a.width)[0]?.url ?? '';

/** The file that is shown was just fetched. The largest may be the one that was uploaded, of which the server's smaller copies keep nothing. */
export const readPicture: ReadPicture = ({ currentSrc, src, srcset }) =>
  read([...new Set([currentSrc, src, largestOf(srcset)])].filter(Boolean));
