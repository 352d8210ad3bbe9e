/** The presets, fetched when they are first wanted; each is held against the document's shape like anything that comes from outside. */

import { sitePath } from "#runtime/client/site-path";
import { documentFrom, type ReadDocument } from "#view-models/playground/read-document";

export interface PresetEntry {
  slug: string;
  title: string;
  sentence: string;
  read: ReadDocument;
}

let loading: Promise<PresetEntry[]> | null = null;

export function loadPresets(): Promise<PresetEntry[]> {
  loading ??= fetchPresets().catch((error: unknown) => {
    loading = null; // another attempt may find the network again
    throw error;
  });
  return loading;
}

async function fetchPresets(): Promise<PresetEntry[]> {
  const answer = await fetch(sitePath("/presets.json"));
  if (!answer.ok) throw new Error(`${answer.status}`);
  const entries = (await answer.json()) as { slug: string; title: string; sentence: string }[];
  return entries.map(({ slug, title, sentence, ...rest }) => ({
    slug,
    title,
    sentence,
    read: documentFrom({ ...rest, title, choices: [], cursor: null }),
  }));
}
