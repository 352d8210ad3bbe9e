"use client";
/** The command palette: lessons, steps, methods and traces by name. Arrows choose, Enter goes there: Base UI's autocomplete in a dialog. */
import { Autocomplete } from "@base-ui/react/autocomplete";
import { useRouter } from "next/navigation";
import { useEffect, useMemo, useRef, useState } from "react";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { fetchData } from "#runtime/client/fetch-data";
import { sitePath } from "#runtime/client/site-path";
import { type PaletteEntry, searchPalette } from "#view-models/site/palette-search";

const NAME = "Lessons, steps, methods, traces";

export function CommandPalette({ onClose }: { onClose: () => void }) {
  const router = useRouter();
  const inputRef = useRef<HTMLInputElement>(null);
  const [entries, setEntries] = useState<readonly PaletteEntry[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [query, setQuery] = useState("");
  useEffect(() => {
    if (!failed) fetchData<PaletteEntry[]>("/search.json", Array.isArray).then(setEntries, () => setFailed(true));
  }, [failed]);
  const found = useMemo(() => searchPalette(entries ?? [], query), [entries, query]);

  const go = (entry: PaletteEntry) => {
    onClose();
    // The playground reads its address once, when it is loaded.
    if (entry.href.startsWith("/playground")) location.assign(sitePath(entry.href));
    else router.push(entry.href);
  };
  return (
    <Dialog open title="Search" onClose={onClose} initialFocus={inputRef}>
      <Autocomplete.Root
        inline
        open
        items={found}
        filter={null}
        itemToStringValue={({ title }: PaletteEntry) => title}
        value={query}
        onValueChange={(value, { reason }) => {
          // Choosing an entry goes there; its title does not become the query.
          if (reason !== "item-press") setQuery(value);
        }}
        autoHighlight="always"
        keepHighlight
      >
        <Autocomplete.Input
          ref={inputRef}
          aria-label={NAME}
          placeholder={NAME}
          className="min-h-11 w-full rounded-md border border-control bg-surface px-3"
        />
        <Autocomplete.List aria-label="Found" className="mt-3 max-h-[55vh] scroll-py-1 overflow-y-auto">
          {(entry: PaletteEntry) => (
            <Autocomplete.Item
              key={entry.href}
              value={entry}
              onClick={() => go(entry)}
              className="flex cursor-pointer items-baseline gap-3 rounded-md px-3 py-2 text-sm data-highlighted:bg-accent-soft"
            >
              <span className="w-14 shrink-0 text-ink-soft text-xs">{entry.kind}</span>
              <span className="min-w-0">
                <span className="block font-semibold">{entry.title}</span>
                <span className="block truncate text-ink-soft text-xs">{entry.note}</span>
              </span>
            </Autocomplete.Item>
          )}
        </Autocomplete.List>
        <p role="status" className="text-ink-soft text-sm empty:hidden">
          {failed ? "The index could not be loaded." : entries !== null && found.length === 0 ? "Nothing found." : ""}
        </p>
        {failed && (
          <Button size="sm" onClick={() => setFailed(false)}>
            Retry
          </Button>
        )}
      </Autocomplete.Root>
    </Dialog>
  );
}
