/** What the browser keeps of the playground, for who writes it (playground.ts) and who reads it (kept-playground.ts). */
import type { PlaygroundDocument } from "#view-models/playground/playground-document";

export const KEPT_VERSION = 1;

export interface Snippet {
  savedAt: string;
  document: PlaygroundDocument;
}

export interface KeptPlayground {
  document: PlaygroundDocument | null;
  history: PlaygroundDocument[];
  snippets: Snippet[];
  unread: { text: string; reason: string } | null;
}
