"use client";
/**
 * The solution's lines in a wrong order: take them, move them, indent them, by mouse or by keyboard. Two lists; each line is a list
 * item that can be focused: arrows move it, Enter takes it or puts it back. Checked by running what was assembled, on a copy of its own.
 */
import { type DragEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { ParsonsLine } from "#components/lesson/exercise/parsons-line";
import { type PuzzleProps, PuzzleVerdict } from "#components/lesson/exercise/puzzle-verdict";
import { Button } from "#components/ui/button";
import { LiveRegion } from "#components/ui/live-region";
import type { ParsonsLine as Line } from "#course/model/schema";
import { assembled, givenParts, moved, newBoard, type ParsonsMove } from "#view-models/lesson/parsons-board";

interface ParsonsPuzzleProps extends PuzzleProps {
  lines: readonly Line[];
  solution: string;
}

export function ParsonsPuzzle({ lines, solution, ...puzzle }: ParsonsPuzzleProps) {
  const [board, setBoard] = useState(() => newBoard(lines));
  const [said, setSaid] = useState({ message: "", count: 0 });
  const frameRef = useRef<HTMLDivElement>(null);
  const focusRef = useRef<number | null>(null);
  const { before, after } = givenParts(solution, lines);

  // A line that moves to the other list is a new element: the focus goes with it.
  useEffect(() => {
    if (focusRef.current === null) return;
    frameRef.current?.querySelector<HTMLElement>(`[data-piece="${focusRef.current}"]`)?.focus();
    focusRef.current = null;
  });

  function move(step: ParsonsMove) {
    const next = moved(board, step);
    if (next === board) return;
    const at = next.placed.findIndex(({ id }) => id === step.id);
    const indent = next.placed[at]?.indent ?? 0;
    const message =
      at < 0
        ? "Put back."
        : `Line ${at + 1} of ${next.placed.length}, indented ${indent === 1 ? "once" : `${indent} times`}.`;
    focusRef.current = step.id;
    setBoard(next);
    setSaid(({ count }) => ({ message, count: count + 1 }));
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>, id: number, isPlaced: boolean) {
    if (event.target !== event.currentTarget) return;
    const step = moveOf(event, id, isPlaced);
    if (!step) return;
    event.preventDefault();
    move(step);
  }
  function onDrop(event: DragEvent, at: number) {
    event.preventDefault();
    event.stopPropagation();
    const id = Number(event.dataTransfer.getData("text/plain"));
    const from = board.placed.findIndex((piece) => piece.id === id);
    if (from < 0) move({ kind: "take", id, at });
    else move({ kind: "to", id, at: Math.min(from < at ? at - 1 : at, board.placed.length - 1) });
  }

  return (
    <section
      aria-label="Put lines in order"
      className="grid grid-cols-1 gap-3 rounded-md border border-line bg-surface p-4 text-sm"
    >
      <p className="text-ink-soft">
        <span className="pointer-coarse:hidden">
          Take a line with Enter or a click, move it with ↑ and ↓, indent it with → and ←; or drag it.
        </span>
        <span className="pointer-fine:hidden">Take a line with a tap; its buttons move and indent it.</span> You may not
        need all of them.
      </p>
      <div ref={frameRef} className="grid grid-cols-1 gap-4">
        {board.pool.length > 0 && (
          <ul aria-label="Lines to take" className="grid grid-cols-1 gap-1">
            {board.pool.map(({ id, text }) => (
              <ParsonsLine
                key={id}
                id={id}
                text={text}
                onKeyDown={(event) => onKeyDown(event, id, false)}
                onClick={() => move({ kind: "take", id })}
              />
            ))}
          </ul>
        )}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: only a place to drop on; the keyboard has its own way */}
        <div
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => onDrop(event, board.placed.length)}
          className="grid grid-cols-1 gap-1 rounded-md bg-sunken p-3"
        >
          {before !== "" && <Given text={before} />}
          {board.placed.length === 0 && <p className="py-2 text-center text-ink-soft">Your lines go here.</p>}
          <ol aria-label="Your program" className="grid grid-cols-1 gap-1">
            {board.placed.map(({ id, text, indent }, at) => (
              <ParsonsLine
                key={id}
                id={id}
                text={text}
                indent={indent}
                onKeyDown={(event) => onKeyDown(event, id, true)}
                onDrop={(event) => onDrop(event, at)}
                onMove={(kind, by) => move(kind === "put-back" ? { kind, id } : { kind, id, by })}
              />
            ))}
          </ol>
          {after !== "" && <Given text={after} />}
        </div>
      </div>
      <PuzzleVerdict {...puzzle} code={board.placed.length === 0 ? null : assembled(solution, lines, board)} />
      <div>
        <Button size="sm" variant="quiet" onClick={() => setBoard(newBoard(lines))}>
          Start over
        </Button>
      </div>
      <LiveRegion message={said.message} count={said.count} />
    </section>
  );
}

function moveOf(event: KeyboardEvent, id: number, isPlaced: boolean): ParsonsMove | null {
  if (!isPlaced) return event.key === "Enter" || event.key === " " ? { kind: "take", id } : null;
  switch (event.key) {
    case "ArrowUp":
      return { kind: "shift", id, by: -1 };
    case "ArrowDown":
      return { kind: "shift", id, by: 1 };
    case "ArrowRight":
      return { kind: "indent", id, by: 1 };
    case "ArrowLeft":
      return { kind: "indent", id, by: -1 };
    case "Enter":
    case " ":
    case "Delete":
    case "Backspace":
      return { kind: "put-back", id };
    default:
      return null;
  }
}

function Given({ text }: { text: string }) {
  return <pre className="overflow-x-auto px-2 py-1 text-ink-soft">{text}</pre>;
}
