/** What the browser keeps of the playground, for who writes it (playground.ts) and who reads it (kept-playground.ts). */
import type { PlaygroundDocument } from "#view-models/playground/playground-document";

export const KEPT_VERSION = 1;
/** The document that was changed last in any tab; in the tab's own storage, under the same key, the one of that tab. */
export const KEY = "stampede:playground";
export const UNREAD_KEY = "stampede:playground:unread";
/** Where older versions kept snippets, and where they are kept if IndexedDB does not work (kept-snippets.ts). */
export const SNIPPETS_KEY = "stampede:playground:snippets";

export interface Snippet {
  savedAt: string;
  document: PlaygroundDocument;
}

export interface KeptPlayground {
  document: PlaygroundDocument | null;
  history: PlaygroundDocument[];
  unread: { text: string; reason: string } | null;
}
