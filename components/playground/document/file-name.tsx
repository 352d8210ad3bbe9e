"use client";
/** A name for a file, new or changed: said at once what is wrong with it, taken only when nothing is. */
import { useEffect, useId, useRef, useState } from "react";
import { Button } from "#components/ui/button";
import { problemOfFileName } from "#view-models/playground/program-files";

interface FileNameProps {
  label: string;
  initial: string;
  /** Names that are taken. */
  others: readonly string[];
  action: string;
  onName: (name: string) => void;
  onCancel: () => void;
}

export function FileName({ label, initial, others, action, onName, onCancel }: FileNameProps) {
  const id = useId();
  const inputRef = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(() => freeName(initial, others));
  const name = typed.trim().endsWith(".py") ? typed.trim() : `${typed.trim()}.py`;
  const problem = problemOfFileName(name, others);
  useEffect(() => {
    inputRef.current?.focus();
    inputRef.current?.setSelectionRange(0, inputRef.current.value.replace(/\.py$/, "").length);
  }, []);
  return (
    <form
      className="grid gap-1 pb-1"
      onSubmit={(event) => {
        event.preventDefault();
        if (problem === null) onName(name);
      }}
      onKeyDown={({ key }) => key === "Escape" && onCancel()}
    >
      <div className="flex flex-wrap items-center gap-2">
        <label htmlFor={id} className="text-ink-soft text-xs">
          {label}
        </label>
        <input
          id={id}
          ref={inputRef}
          value={typed}
          spellCheck={false}
          autoCapitalize="off"
          maxLength={60}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-wrong`}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          className="min-h-9 w-52 rounded-md border border-control bg-surface px-2 font-mono text-sm pointer-coarse:min-h-11"
        />
        <Button type="submit" size="sm" aria-disabled={problem !== null}>
          {action}
        </Button>
        <Button size="sm" variant="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
      <p id={`${id}-wrong`} role="status" className="text-deleted text-xs empty:hidden">
        {problem ?? ""}
      </p>
    </form>
  );
}

/** `prices.py`, `prices2.py` …: the first that is free. */
function freeName(wanted: string, others: readonly string[]): string {
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : wanted.replace(/\.py$/, `${n}.py`);
    if (problemOfFileName(name, others) === null || n > others.length) return name;
  }
}
