"use client";
/** Ctrl/Cmd+K opens the command palette, ? the keyboard map; both are fetched when they are first wanted. */
import { useEffect, useState } from "react";
import { Icon } from "#components/ui/icon";
import { lazyPart } from "#components/ui/lazy-part";

const CommandPalette = lazyPart(async () => (await import("#components/site/command-palette")).CommandPalette);
const KeyboardMap = lazyPart(async () => (await import("#components/site/keyboard-map")).KeyboardMap);

type Open = null | "palette" | "keys";

export function CommandKeys() {
  const [open, setOpen] = useState<Open>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const wanted = wantedBy(event);
      if (wanted === null) return;
      event.preventDefault();
      event.stopPropagation();
      setOpen(wanted);
    };
    // Before the editors, which have uses of their own for Ctrl+K.
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, []);
  const close = () => setOpen(null);
  return (
    <>
      <button
        type="button"
        aria-label="Search"
        aria-keyshortcuts="Control+K Meta+K"
        title="Search (Ctrl+K)"
        onClick={() => setOpen("palette")}
        className="inline-flex size-9 items-center justify-center rounded-md text-ink-soft hover:bg-sunken hover:text-ink pointer-coarse:size-11"
      >
        <Icon name="search" />
      </button>
      {open === "palette" && <CommandPalette onClose={close} />}
      {open === "keys" && <KeyboardMap onClose={close} />}
    </>
  );
}

function wantedBy(event: KeyboardEvent): Exclude<Open, null> | null {
  if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey)
    return "palette";
  if (event.key !== "?" || event.ctrlKey || event.metaKey || event.altKey) return null;
  const inField =
    event.target instanceof HTMLElement && event.target.closest("input, textarea, select, [contenteditable]");
  return inField ? null : "keys";
}
