/**
 * What the browser kept of the playground, read back: the document and what was there before it. Documents of older versions are read like any other;
 * what cannot be read is handed back as the text it was. Fetched only where something was kept.
 */
import { KEPT_VERSION, type KeptPlayground, type Snippet } from "#stores/kept-format";
import type { PlaygroundDocument } from "#view-models/playground/playground-document";
import { documentFrom } from "#view-models/playground/read-document";

/**
 * `kept`: what all tabs see. `own`: what this tab showed before it was loaded again; it comes first, and what another
 * tab kept meanwhile is in the history then.
 */
export function readKept(kept: string | null, own: string | null): KeptPlayground {
  const mine = parsed(own);
  const shown = mine && documentFrom(mine.document);
  const all = readAll(kept);
  if (!shown?.ok || JSON.stringify(shown.document) === JSON.stringify(all.document)) return all;
  const before = [...all.history, ...(all.document ? [all.document] : [])];
  const isBefore = new Set(before.map((document) => JSON.stringify(document)));
  const history = [...before, ...documentsOf(mine?.history).filter((each) => !isBefore.has(JSON.stringify(each)))];
  return { ...all, document: shown.document, history };
}

function readAll(kept: string | null): KeptPlayground {
  const saved = parsed(kept);
  const history = documentsOf(saved?.history);
  if (kept === null) return { document: null, history, unread: null };
  const read = saved ? documentFrom(saved.document) : { ok: false as const, reason: "It is damaged." };
  if (read.ok) return { document: read.document, history, unread: null };
  const reason = `What this browser had kept was not opened, but it is not lost. ${read.reason}`;
  return { document: null, history, unread: { text: kept, reason } };
}

/** Those that can be read. */
export const snippetsIn = (entries: readonly unknown[]): Snippet[] =>
  entries.flatMap((entry) => {
    const { savedAt, document } = (entry ?? {}) as Partial<Snippet>;
    const read = documentFrom(document);
    return read.ok && typeof savedAt === "string" ? [{ savedAt, document: read.document }] : [];
  });

function parsed(text: string | null): Record<string, unknown> | null {
  if (text === null) return null;
  try {
    const value = JSON.parse(text) as Record<string, unknown> | null;
    return value?.version === KEPT_VERSION ? value : null;
  } catch {
    return null;
  }
}

const documentsOf = (value: unknown): PlaygroundDocument[] =>
  listOf(value).flatMap((entry) => {
    const read = documentFrom(entry);
    return read.ok ? [read.document] : [];
  });

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
