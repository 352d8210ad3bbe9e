/**
 * Work that may be large, in IndexedDB (idb-keyval). Like browser-storage.ts it never throws, and it never waits for ever: the database may be switched off,
 * full, broken, or held by another tab. Null (or false) says that it did not work; what should have been kept is then the caller's to keep elsewhere.
 * Fetched where somebody asks for it: no first visit needs it.
 */
import { clear, createStore, delMany, entries, setMany, type UseStore } from "idb-keyval";

const DATABASE = "stampede";
const STORE = "work";
const PATIENCE_MS = 3_000;

let store: UseStore | null = null;

export const readLarge = (): Promise<[key: string, value: unknown][] | null> =>
  attempt((use) => entries<string, unknown>(use));

/** All of them or none. */
export const writeLarge = (pairs: [key: string, value: unknown][]): Promise<boolean> =>
  succeeds((use) => setMany(pairs, use));

export const removeLarge = (keys: string[]): Promise<boolean> => succeeds((use) => delMany(keys, use));

export const eraseLarge = (): Promise<boolean> => succeeds((use) => clear(use));

const succeeds = async (work: (use: UseStore) => Promise<void>): Promise<boolean> =>
  (await attempt((use) => work(use).then(() => true))) ?? false;

/** Twice, because the browser may have closed the database behind our back; the second time with a new connection. */
async function attempt<T>(work: (use: UseStore) => Promise<T>): Promise<T | null> {
  for (let tries = 0; tries < 2; tries++) {
    try {
      store ??= createStore(DATABASE, STORE);
      return await inTime(work(store));
    } catch (error) {
      store = null;
      if (error instanceof TookTooLong) return null;
    }
  }
  return null;
}

class TookTooLong extends Error {}

function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new TookTooLong()), PATIENCE_MS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
