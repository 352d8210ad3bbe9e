/**
 * What the browser kept of the playground, read back: the document, what was there before it, the snippets. Documents of older versions are read like any other;
 * what cannot be read is handed back as the text it was. Fetched only where something was kept.
 */
import { KEPT_VERSION, type KeptPlayground, type Snippet } from "#stores/kept-format";
import { documentFrom } from "#view-models/playground/read-document";

export function readKept(kept: string | null, keptSnippets: string | null): KeptPlayground {
  const saved = parsed(kept);
  const stored = parsed(keptSnippets)?.snippets;
  const snippets = listOf(stored).flatMap((entry: unknown) => {
    const { savedAt, document } = (entry ?? {}) as Partial<Snippet>;
    const read = documentFrom(document);
    return read.ok && typeof savedAt === "string" ? [{ savedAt, document: read.document }] : [];
  });
  const history = listOf(saved?.history).flatMap((entry) => {
    const read = documentFrom(entry);
    return read.ok ? [read.document] : [];
  });
  if (kept === null) return { document: null, history, snippets, unread: null };
  const read = saved ? documentFrom(saved.document) : { ok: false as const, reason: "It is damaged." };
  if (read.ok) return { document: read.document, history, snippets, unread: null };
  const reason = `What this browser had kept was not opened, but it is not lost. ${read.reason}`;
  return { document: null, history, snippets, unread: { text: kept, reason } };
}

function parsed(text: string | null): Record<string, unknown> | null {
  if (text === null) return null;
  try {
    const value = JSON.parse(text) as Record<string, unknown> | null;
    return value?.version === KEPT_VERSION ? value : null;
  } catch {
    return null;
  }
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
