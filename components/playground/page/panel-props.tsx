/** What each mode's panel gets: the document, and how to point at lines of the editor. */
import type { RunOptions } from "#runtime/protocol";
import type { Trouble } from "#stores/in-turn";
import type { PlaygroundDocument } from "#view-models/playground/playground-document";
import type { RequestLine } from "#view-models/trace/current-lines";

export interface PanelProps {
  document: PlaygroundDocument;
  options: RunOptions;
  /** `?mode=read`: nothing that edits a program is shown. */
  readOnly: boolean;
  onLines: (lines: readonly RequestLine[]) => void;
  onTrouble: (trouble: Trouble | null) => void;
}
