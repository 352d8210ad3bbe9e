/** The project that a document makes, ready to be packed. What all projects have in common is fetched when the first is wanted. */
import { CachesError, cachesOf } from "#runtime/caches";
import { fetchData } from "#runtime/client/fetch-data";
import type { RunOptions } from "#runtime/protocol";
import type { PlaygroundDocument } from "#view-models/playground/playground-document";
import { optionsOf } from "#view-models/playground/playground-program";
import { type TakeHome, type TextFile, takeHome } from "#view-models/take-home/take-home";

export type MadeProject = { ok: true; project: TakeHome } | { ok: false; reason: string };

let loading: Promise<TextFile[]> | null = null;

/** Throws when the network does not answer; what is wrong with the document is said in words. */
export async function loadTakeHome(document: PlaygroundDocument): Promise<MadeProject> {
  const read = optionsOf(document);
  if (!read.ok) return { ok: false, reason: read.reason };
  loading ??= fetchTemplate().catch((error: unknown) => {
    loading = null; // another attempt may find the network again
    throw error;
  });
  const template = await loading;
  try {
    const caches = cachesOf(read.options as RunOptions);
    return { ok: true, project: takeHome({ document, backend: read.options.backend, caches, template }) };
  } catch (error) {
    if (!(error instanceof CachesError)) throw error;
    return { ok: false, reason: error.message };
  }
}

const fetchTemplate = (): Promise<TextFile[]> => fetchData<TextFile[]>("/take-home.json", Array.isArray);
