import { asPressError } from '../data/errors.js';
import type { PictureCredit, ReadPicture } from '../data/image-credit-reader.js';
import { saysAnything } from '../data/known.js';
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

/** `/small.jpg 300w, /large.jpg 1600w`: the address of the large one. */
function largestOf(srcset: string): string {
  const candidates = srcset.split(/,\s+/).map((candidate) => candidate.trim().split(/\s+/));
  const [[url = ''] = []] = candidates.sort(([, a = ''], [, b = '']) => Number.parseFloat(b) - Number.parseFloat(a));
  return url;
}

/** The file that is shown was just fetched. The largest may be the one that was uploaded, of which the server's smaller copies keep nothing. */
export const readPicture: ReadPicture = ({ currentSrc, src, srcset }) => read([...new Set([currentSrc, src, largestOf(srcset)])].filter(Boolean));
