/** Everything of this site's goes from the browser. */
import { erasing, storageOf } from "#stores/browser-storage";

const PREFIX = "stampede:";

/** Erases everything of this site's; what other pages of the same host keep stays. False when the browser refuses a part of it. */
export async function eraseStored(): Promise<boolean> {
  erasing.dispatchEvent(new Event("erase"));
  for (const reach of ["all", "tab"] as const)
    try {
      const storage = storageOf(reach);
      const keys = Array.from({ length: storage?.length ?? 0 }, (_, i) => storage?.key(i) ?? "");
      for (const key of keys) if (key.startsWith(PREFIX)) storage?.removeItem(key);
    } catch {
      // Switched off: nothing is kept there.
    }
  const isThere = typeof indexedDB !== "undefined";
  return !isThere || (await import("#stores/large-store")).eraseLarge();
}
