/** The browser's IndexedDB. Every function rejects if there is none, or if it may not be used. */
import { del, delMany, entries, get, promisifyRequest, setMany, type UseStore } from 'idb-keyval';
import { type StoredEntry, keysToDelete, MAX_ENTRIES } from './stored-entry.js';

/**
 * Opens a connection for one transaction and closes it. idb-keyval's own stays open, and an open one may keep a page out of the
 * back/forward cache, and keeps everybody from deleting the database.
 * @see https://github.com/jakearchibald/idb-keyval/issues/166
 */
const transaction: UseStore = async (mode, act) => {
  const request = indexedDB.open('press-elements');
  request.onupgradeneeded = () => request.result.createObjectStore('answers');
  const db = await promisifyRequest(request);
  try {
    return await act(db.transaction('answers', mode).objectStore('answers'));
  } finally {
    db.close();
  }
};

export const readEntry = (key: string): Promise<unknown> => get(key, transaction);

export const deleteEntry = (key: string): Promise<void> => del(key, transaction);

async function deleteOldest(all: readonly (readonly [IDBValidKey, unknown])[], maxEntries: number): Promise<void> {
  const keys = keysToDelete(all, Date.now(), maxEntries);
  if (keys.length > 0) await delMany(keys, transaction);
}

/** If the quota is exceeded, deletes the older half and tries again, until nothing is left to delete. */
export async function writeEntries(written: [string, StoredEntry][]): Promise<void> {
  try {
    await setMany(written, transaction);
  } catch (error) {
    const all = await entries(transaction);
    if (all.length === 0) throw error;
    await deleteOldest(all, Math.floor(all.length / 2));
    return writeEntries(written);
  }
  await deleteOldest(await entries(transaction), MAX_ENTRIES);
}
