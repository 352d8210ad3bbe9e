/** The learner's progress in their own hands: as a file, from a file, and erased. Fetched where somebody asks for that. */
import { eraseStored } from "#stores/erasing";
import { change, progressStore } from "#stores/progress";
import { emptyProgress, type ProgressData, parseProgress } from "#stores/progress-format";

/** Everything, as text to be put in a file. */
export const exportProgress = (): string => JSON.stringify(progressStore.getState(), null, 2);

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

export function eraseProgress(): void {
  progressStore.setState({ ...emptyProgress(), turn: progressStore.getState().turn });
  eraseStored();
}
