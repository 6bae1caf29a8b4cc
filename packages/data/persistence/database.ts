/** Reads and writes the browser's IndexedDB. Every function rejects if the database is missing or blocked. */
import { del, delMany, entries, get, promisifyRequest, setMany, type UseStore } from 'idb-keyval';
import { type StoredEntry, keysToDelete } from './entry-format.js';
import { MAX_ENTRIES } from './expiry.js';

/**
 * Opens a connection for one transaction, and closes it. The connection of idb-keyval stays open; an open connection
 * may keep a page out of the back/forward cache, and prevents others from deleting the database.
 * @see https://github.com/jakearchibald/idb-keyval/issues/166
 */
const withStore: UseStore = async (mode, action) => {
  const request = indexedDB.open('press-elements');
  request.onupgradeneeded = () => request.result.createObjectStore('answers');
  const db = await promisifyRequest(request);
  try {
    return await action(db.transaction('answers', mode).objectStore('answers'));
  } finally {
    db.close();
  }
};

export const readEntry = (key: string): Promise<unknown> => get(key, withStore);

export const deleteEntry = (key: string): Promise<void> => del(key, withStore);

/** Deletes invalid entries, and the oldest of more than `maxEntries`. */
async function deleteOldest(all: readonly (readonly [IDBValidKey, unknown])[], maxEntries: number): Promise<void> {
  const keys = keysToDelete(all, Date.now(), maxEntries);
  if (keys.length > 0) await delMany(keys, withStore);
}

/** Writes entries. If the quota is exceeded, deletes the older half and tries again until nothing is left. */
export async function writeEntries(newEntries: [string, StoredEntry][]): Promise<void> {
  try {
    await setMany(newEntries, withStore);
  } catch (error) {
    const all = await entries(withStore);
    if (all.length === 0) throw error;
    await deleteOldest(all, Math.floor(all.length / 2));
    return writeEntries(newEntries);
  }
  await deleteOldest(await entries(withStore), MAX_ENTRIES);
}
