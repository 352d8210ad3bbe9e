"use client";
/** The solution with blanks to fill in. What is filled in is run like any other program, on a copy of its own. */
import { useState } from "react";
import { type PuzzleProps, PuzzleVerdict } from "#components/lesson/exercise/puzzle-verdict";

const BLANK = /_{4,}/;

interface BlanksFormProps extends PuzzleProps {
  code: string;
}

export function BlanksForm({ code, ...puzzle }: BlanksFormProps) {
  const parts = code.trimEnd().split(BLANK);
  const [filled, setFilled] = useState<string[]>(() => parts.slice(1).map(() => ""));
  const isFull = filled.every((text) => text.trim() !== "");
  const program = isFull ? `${parts.map((part, at) => part + (filled[at] ?? "").trim()).join("")}\n` : null;
  return (
    <form
      aria-label="Fill in the blanks"
      className="grid grid-cols-1 gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (program !== null && !puzzle.scratch.checking) void puzzle.scratch.check(program);
      }}
    >
      <div className="code-block max-w-full">
        <pre className="whitespace-pre-wrap break-words leading-loose">
          {parts.map((part, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: blanks have no identity but their place
            <span key={at}>
              {part}
              {at < filled.length && (
                <input
                  aria-label={`Blank ${at + 1} of ${filled.length}`}
                  value={filled[at]}
                  spellCheck={false}
                  autoCapitalize="off"
                  autoCorrect="off"
                  onChange={(event) => {
                    const { value } = event.currentTarget;
                    setFilled(filled.map((text, index) => (index === at ? value : text)));
                  }}
                  style={{ width: `${Math.max(6, (filled[at]?.length ?? 0) + 1)}ch` }}
                  className="rounded-sm border border-control bg-page px-1 font-mono"
                />
              )}
            </span>
          ))}
        </pre>
      </div>
      <PuzzleVerdict {...puzzle} code={program} />
    </form>
  );
}
