"use client";
/** The program's editor with the requests at their lines. The only part that follows the cursor's lines: what is around it stays as it is. */
import type { ComponentProps } from "react";
import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";
import { ProgramEditor } from "#components/studies/study/program-editor";
import type { RequestLine } from "#view-models/trace/current-lines";

export type LinesStore = StoreApi<readonly RequestLine[]>;

type LinedEditorProps = Omit<ComponentProps<typeof ProgramEditor>, "lines"> & {
  /** Null while the editor holds another program than the one that ran. */
  lines: LinesStore | null;
};

export const createLinesStore = (): LinesStore => createStore<readonly RequestLine[]>(() => []);

const NOWHERE = createLinesStore();

export function LinedEditor({ lines, ...props }: LinedEditorProps) {
  return <ProgramEditor {...props} lines={useStore(lines ?? NOWHERE)} />;
}
