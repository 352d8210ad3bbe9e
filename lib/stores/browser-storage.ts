/**
 * localStorage that never throws: it may be switched off, full, or missing (on the server). Reading then finds nothing, and
 * writing says that it did not work.
 */
export const PROGRESS_KEY = "stampede:progress";
export const DAMAGED_KEY = "stampede:progress:damaged";

export function readStored(key: string): string | null {
  try {
    return globalThis.localStorage?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

export function writeStored(key: string, text: string): boolean {
  try {
    if (!globalThis.localStorage) return false;
    globalThis.localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
