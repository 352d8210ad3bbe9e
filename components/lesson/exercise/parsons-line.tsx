/** One line of a Parsons puzzle: on the table (a click takes it), or in the program (moved by its buttons, or by the arrow keys). */
import type { CSSProperties, DragEvent, KeyboardEvent } from "react";
import { IconButton } from "#components/ui/icon-button";

interface ParsonsLineProps {
  id: number;
  text: string;
  /** Given = it stands in the program. */
  indent?: number;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  onClick?: () => void;
  onDrop?: (event: DragEvent) => void;
  onMove?: (kind: "shift" | "indent" | "put-back", by: -1 | 1) => void;
}

export function ParsonsLine({ id, text, indent = 0, onKeyDown, onClick, onDrop, onMove }: ParsonsLineProps) {
  const what = (text.split("\n")[0] ?? "").trim();
  const code = <code className="min-w-0 whitespace-pre-wrap break-words">{text}</code>;
  const look =
    "relative flex min-h-9 w-full cursor-grab flex-wrap items-center gap-x-2 rounded-md border border-line-strong bg-surface px-3 py-1 text-left";
  const drag = {
    draggable: true,
    onDragStart: (event: DragEvent) => event.dataTransfer.setData("text/plain", String(id)),
  };
  if (!onMove) {
    return (
      <li>
        <button type="button" data-piece={id} onClick={onClick} className={`${look} hover:border-control`} {...drag}>
          {code}
        </button>
      </li>
    );
  }
  return (
    <li
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDrop}
      className="group pl-[calc(var(--indent)*1.75rem)] max-sm:pl-[calc(var(--indent)*0.625rem)]"
      style={{ "--indent": indent } as CSSProperties}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a line with buttons of its own */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move it */}
      <div role="group" data-piece={id} tabIndex={0} aria-label={what} onKeyDown={onKeyDown} className={look} {...drag}>
        {/* For fingers the buttons stay, and where they leave the line too little room they go below it. */}
        <span className="min-w-0 flex-[1_1_14rem]">{code}</span>
        <span className="ml-auto flex flex-wrap justify-end rounded-md max-sm:-mr-2 bg-surface pointer-fine:absolute pointer-fine:right-1 pointer-fine:opacity-0 pointer-fine:group-focus-within:opacity-100 pointer-fine:group-hover:opacity-100">
          <IconButton
            label="Up"
            icon="chevron-down"
            className="size-7 rotate-180"
            onClick={() => onMove("shift", -1)}
          />
          <IconButton label="Down" icon="chevron-down" className="size-7" onClick={() => onMove("shift", 1)} />
          <IconButton
            label="Outdent"
            icon="chevron-right"
            className="size-7 rotate-180"
            onClick={() => onMove("indent", -1)}
          />
          <IconButton label="Indent" icon="chevron-right" className="size-7" onClick={() => onMove("indent", 1)} />
          <IconButton label="Put back" icon="close" className="size-7" onClick={() => onMove("put-back", 1)} />
        </span>
      </div>
    </li>
  );
}
