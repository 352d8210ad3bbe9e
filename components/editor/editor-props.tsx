/** What every editor takes: the static one, Monaco and CodeMirror are interchangeable behind `CodeEditor`. */
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

/** Where the learner was when one editor took over from another. */
export interface EditorHandover {
  focused: boolean;
  selectionStart: number;
  selectionEnd: number;
  /** They have typed: Tab indents from now on. */
  typed: boolean;
}

/** What an editor that takes over from the static one takes besides. */
export interface LiveEditorProps extends EditorProps {
  handover: EditorHandover;
}

export const FONT_SIZE_PX = 14;
export const LINE_HEIGHT_PX = 22;
export const PADDING_PX = 12;
