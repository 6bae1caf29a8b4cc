import type { Person } from '../../data/model/model.js';
import { peopleOf } from '../../data/page/load-page.js';
import { readPage } from '../../data/page/read-page.js';

/** Whom the page itself names. Nobody is asked: neither the system that published it, nor anybody else. */
export function peopleOnPage(document: Document): readonly Person[] {
  const page = readPage(document);
  return page ? peopleOf(page) : [];
}
