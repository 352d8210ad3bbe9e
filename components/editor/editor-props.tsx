/** What every editor takes: the static one, Monaco and CodeMirror are interchangeable behind `CodeEditor`. */
import type { RefObject } from "react";

export interface EditorProps {
  value: string;
  onChange: (code: string) => void;
  /** Ctrl/Cmd+Enter. */
  onRun: () => void;
  label: string;
  /** The line at the cursor of the run's time, or null. */
  currentLine: number | null;
  problem: EditorProblem | null;
}

interface EditorProblem {
  line: number;
  message: string;
}

/** Where the learner is at the moment in which one editor takes over from another. */
interface EditorHandover {
  value: string;
  focused: boolean;
  selectionStart: number;
  selectionEnd: number;
  scrollTop: number;
  scrollLeft: number;
  /** They have typed: Tab indents from now on. */
  typed: boolean;
}

/** From this call on the editor is the one on screen: it has the learner's text, selection and focus when the call returns. */
export type TakeOver = (handover: EditorHandover) => void;

/** What an editor that takes over from the static one takes besides. It is mounted out of sight until it is called. */
export interface LiveEditorProps extends EditorProps {
  takeOverRef: RefObject<TakeOver | null>;
}

export const FONT_SIZE_PX = 14;
export const LINE_HEIGHT_PX = 22;
export const PADDING_PX = 12;
