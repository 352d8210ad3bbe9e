"use client";
/** The command palette: lessons, steps, methods and traces by name. Arrows choose, Enter goes there. */
import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useId, useMemo, useState } from "react";
import { classNames } from "#components/ui/class-names";
import { Dialog } from "#components/ui/dialog";
import { type PaletteEntry, searchPalette } from "#view-models/site/palette-search";

export function CommandPalette({ onClose }: { onClose: () => void }) {
  const router = useRouter();
  const id = useId();
  const [entries, setEntries] = useState<readonly PaletteEntry[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  useEffect(() => {
    fetch("/search.json")
      .then((answer) => answer.json() as Promise<PaletteEntry[]>)
      .then(setEntries, () => setFailed(true));
  }, []);
  const found = useMemo(() => searchPalette(entries ?? [], query), [entries, query]);
  const current = Math.min(at, Math.max(0, found.length - 1));

  const go = (entry: PaletteEntry | undefined) => {
    if (!entry) return;
    onClose();
    // The playground reads its address once, when it is loaded.
    if (entry.href.startsWith("/playground")) location.assign(entry.href);
    else router.push(entry.href);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move !== undefined && found.length > 0) {
      event.preventDefault();
      setAt((current + move + found.length) % found.length);
    }
    if (event.key === "Enter") {
      event.preventDefault();
      go(found[current]);
    }
  };
  return (
    <Dialog open title="Search" onClose={onClose}>
      <input
        autoFocus
        role="combobox"
        aria-label="Lessons, steps, methods, traces"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={found.length > 0 ? `${id}-${current}` : undefined}
        placeholder="Lessons, steps, methods, traces"
        value={query}
        onChange={({ currentTarget: { value } }) => {
          setQuery(value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        className="min-h-11 w-full rounded-md border border-control bg-surface px-3"
      />
      <div id={`${id}-list`} role="listbox" aria-label="Found" className="mt-3 max-h-[55vh] overflow-y-auto">
        {found.map((entry, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard goes through the field, as in every combobox
          <div
            key={entry.href}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === current}
            tabIndex={-1}
            ref={i === current ? (row) => row?.scrollIntoView({ block: "nearest" }) : undefined}
            onClick={() => go(entry)}
            className={classNames(
              "flex cursor-pointer items-baseline gap-3 rounded-md px-3 py-2 text-sm hover:bg-sunken",
              i === current && "bg-accent-soft",
            )}
          >
            <span className="w-14 shrink-0 text-ink-soft text-xs">{entry.kind}</span>
            <span className="min-w-0">
              <span className="block font-semibold">{entry.title}</span>
              <span className="block truncate text-ink-soft text-xs">{entry.note}</span>
            </span>
          </div>
        ))}
      </div>
      <p role="status" className="text-ink-soft text-sm empty:hidden">
        {failed ? "The index could not be loaded." : entries !== null && found.length === 0 ? "Nothing found." : ""}
      </p>
    </Dialog>
  );
}
