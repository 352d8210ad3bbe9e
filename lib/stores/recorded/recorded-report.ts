/** What came with the document on screen for one of its modes, in a link or with a preset; null = nothing. */
import { usePlayground } from "#stores/playground";
import type { PlaygroundMode } from "#view-models/playground/playground-document";
import type { SharedReport } from "#view-models/report/shared-report";

export const useRecorded = (mode: PlaygroundMode): SharedReport | null =>
  usePlayground(({ recorded }) => (recorded?.mode === mode ? recorded.report : null));
