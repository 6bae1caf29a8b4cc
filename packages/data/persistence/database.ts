/** The reader's IndexedDB, by way of idb-keyval. Every function rejects where there is none, or none that may be used. */
import { del, delMany, entries, get, promisifyRequest, setMany, type UseStore } from 'idb-keyval';
import { type Entry, MOST_ENTRIES, surplus } from './stored-answer.js';

/**
 * A connection for each errand, closed when it is done: idb-keyval's own stays open, and an open one may keep a page out of the
 * back/forward cache, and keeps anybody from deleting the database.
 * @see https://github.com/jakearchibald/idb-keyval/issues/166
 */
const errand: UseStore = async (mode, act) => {
  const request = indexedDB.open('press-elements');
  request.onupgradeneeded = () => request.result.createObjectStore('answers');
  const db = await promisifyRequest(request);
  try {
    return await act(db.transaction('answers', mode).objectStore('answers'));
  } finally {
    db.close();
  }
};

export const readEntry = (key: string): Promise<unknown> => get(key, errand);

export const deleteEntry = (key: string): Promise<void> => del(key, errand);

type Stored = readonly (readonly [IDBValidKey, unknown])[];

async function deleteSurplus(all: Stored, most: number): Promise<void> {
  const keys = surplus(all, Date.now(), most);
  if (keys.length > 0) await delMany(keys, errand);
}

/** Where there is no room, the older half goes until there is, or until nothing is left to go. */
export async function writeEntries(written: [string, Entry][]): Promise<void> {
  try {
    await setMany(written, errand);
  } catch (error) {
    const all = await entries(errand);
    if (all.length === 0) throw error;
    await deleteSurplus(all, Math.floor(all.length / 2));
    return writeEntries(written);
  }
  await deleteSurplus(await entries(errand), MOST_ENTRIES);
}
