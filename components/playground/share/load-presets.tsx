/** The presets, fetched when they are first wanted; each is held against the document's shape like anything that comes from outside. */

import { fetchData } from "#runtime/client/fetch-data";
import { documentFrom, type ReadDocument } from "#view-models/playground/read-document";
import { reportFrom } from "#view-models/report/read-report";
import type { SharedReport } from "#view-models/report/shared-report";

export interface PresetEntry {
  slug: string;
  title: string;
  sentence: string;
  group: string;
  read: ReadDocument;
  /** What it came to when the site was built. */
  report: SharedReport | null;
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
  const entries = await fetchData<
    { slug: string; title: string; sentence: string; group?: unknown; report?: unknown }[]
  >("/presets.json", Array.isArray);
  return entries.map(({ slug, title, sentence, group, report, ...rest }) => ({
    slug,
    title,
    sentence,
    group: String(group),
    read: documentFrom({ ...rest, title, choices: [], cursor: null }),
    report: reportFrom(report),
  }));
}
