/**
 * `import { readImageCredit } from 'press-elements/image-credit'`: reads the credit in the metadata of an image file.
 * Works in browsers and in Node.js. Importing it also lets `<press-article-hero embedded-credit>` read image files.
 */
import { fetchBytes } from '../data/http/fetch-bytes.js';
import { asPressError } from '../data/model/errors.js';
import { hasValues } from '../data/model/fields.js';
import { registerPictureReader, type PictureCredit, type SendRequest } from '../loading/picture-reader.js';
import { parseSrcset } from '../data/text/srcset.js';
import { creditIn, type EmbeddedCredit, fileUrlOf, METADATA_BYTES } from './read-image-credit.js';

function largestCandidate(srcset: string): string {
  const [largest] = parseSrcset(srcset).sort((a, b) => b.width - a.width);
  return largest?.url ?? '';
}

async function requestCredit(url: string, send: SendRequest): Promise<EmbeddedCredit> {
  const fileUrl = fileUrlOf(url);
  const { bytes } = await send(fileUrl, (address, { fetch, timeoutMs }, controller) =>
    fetchBytes(address, { fetch, timeoutMs, maxBytes: METADATA_BYTES, firstBytes: true }, controller),
  );
  return creditIn(bytes, fileUrl);
}

/** The first credit in any of the files. Stops at the first file that can't be read. */
async function readFirstCredit(urls: Iterable<string>, send: SendRequest): Promise<PictureCredit> {
  for (const url of urls) {
    try {
      const credit = await requestCredit(url, send);
      if (hasValues(credit)) return { credit };
    } catch (error) {
      return { note: `${asPressError(error).message} ${url}` };
    }
  }
  return { note: 'the file has no credit.' };
}

registerPictureReader(({ currentSrc, src, srcset }, send) => {
  // The shown file comes from the browser's cache. Servers often strip metadata from smaller copies, but not from the
  // largest file.
  const urls = [currentSrc, src, largestCandidate(srcset)].filter((url) => url !== '');
  return readFirstCredit(new Set(urls), send);
});

export { type EmbeddedCredit, type ImageCreditOptions, readImageCredit } from './read-image-credit.js';
