/** The learner's progress in their own hands: as a file, from a file, and erased. Fetched where somebody asks for that. */
import { eraseStored } from "#stores/erasing";
import { change, progressStore } from "#stores/progress";
import { emptyProgress, type ProgressData, parseProgress } from "#stores/progress-format";

/** Everything, as text to be put in a file: progress, and the snippets of the playground. */
export async function exportProgress(): Promise<string> {
  const snippets = await (await snippetsModule()).readSnippets();
  return JSON.stringify({ ...progressStore.getState(), ...(snippets?.length ? { snippets } : {}) }, null, 2);
}

/** An exported file's snippets join those that are here; one of the same title counts if it is newer. Tells how many, and whether they are kept. */
export async function importSnippets(text: string): Promise<{ count: number; kept: boolean }> {
  const { readSnippets, keepSnippets } = await snippetsModule();
  const { snippetsIn } = await import("#stores/kept-playground");
  const { snippets } = JSON.parse(text) as { snippets?: unknown };
  const here = new Map((await readSnippets())?.map((each) => [each.document.title, each.savedAt]));
  const newer = snippetsIn(Array.isArray(snippets) ? snippets : []).filter(
    ({ savedAt, document }) => (here.get(document.title) ?? "") < savedAt,
  );
  return { count: newer.length, kept: newer.length === 0 || (await keepSnippets(newer)) };
}

const snippetsModule = () => import("#stores/kept-snippets");

/** An exported file, read: what it holds, and whether a part of it could not be read. Null = it is none. */
export function readExported(text: string): { data: ProgressData; damaged: boolean } | null {
  const read = parseProgress(text);
  const isEmpty = JSON.stringify({ ...read.data, turn: null }) === JSON.stringify(emptyProgress());
  return read.damaged && isEmpty ? null : read;
}

/** Puts this in place of everything; what was there, so that it can be put back. */
export function replaceProgress(data: ProgressData): ProgressData {
  const before = progressStore.getState();
  change({ ...data, turn: data.turn ?? before.turn });
  return before;
}

export async function eraseProgress(): Promise<boolean> {
  progressStore.setState({ ...emptyProgress(), turn: progressStore.getState().turn });
  return eraseStored();
}
