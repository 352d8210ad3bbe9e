/**
 * Browser storage that never throws: it may be switched off, full, or missing (on the server). Reading then finds nothing, and
 * writing says that it did not work. "all": what every tab of this browser sees; "tab": what this tab alone keeps, over a reload.
 */
type Reach = "all" | "tab";

export const storageOf = (reach: Reach): Storage | undefined =>
  reach === "all" ? globalThis.localStorage : globalThis.sessionStorage;

export const PROGRESS_KEY = "stampede:progress";
export const DAMAGED_KEY = "stampede:progress:damaged";

export function readStored(key: string, reach: Reach = "all"): string | null {
  try {
    return storageOf(reach)?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

export function writeStored(key: string, text: string, reach: Reach = "all"): boolean {
  try {
    const storage = storageOf(reach);
    if (!storage) return false;
    storage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

export function removeStored(key: string): void {
  try {
    storageOf("all")?.removeItem(key);
  } catch {
    // Switched off: nothing is kept there.
  }
}

/** Tells the stores of this page that nothing is kept any longer: what they hold must not be written again. */
export const erasing = new EventTarget();
