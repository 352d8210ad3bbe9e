"use client";
/** "Choose files" and a drop anywhere on the page: files of one's own become the program's. */
import { useEffect, useRef } from "react";
import { create } from "zustand";
import { readChosen, readDropped } from "#components/playground/document/read-dropped";
import { Button } from "#components/ui/button";
import { lazyPart } from "#components/ui/lazy-part";
import type { Brought } from "#view-models/playground/brought-files";

const BroughtNote = lazyPart(async () => (await import("#components/playground/document/brought-note")).BroughtNote);

interface BroughtState {
  brought: readonly Brought[] | null;
  /** They are the program by now: only what stayed behind is still to be said. */
  isOpened: boolean;
}

/** Beside the component: opening the program puts a new source pane on the page, and what stayed behind is still to be said. */
const useBrought = create<BroughtState>(() => ({ brought: null, isOpened: false }));
const bring = (brought: readonly Brought[] | null): void => useBrought.setState({ brought, isOpened: false });

export function BringFiles() {
  const { brought, isOpened } = useBrought();
  const inputRef = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
    const onDragOver = (event: DragEvent) => {
      if (hasFiles(event)) event.preventDefault();
    };
    // Before the editor sees it, which would put the file's text in.
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      event.stopPropagation();
      void readDropped(event.dataTransfer).then(bring, () => bring([]));
    };
    window.addEventListener("dragover", onDragOver, true);
    window.addEventListener("drop", onDrop, true);
    return () => {
      window.removeEventListener("dragover", onDragOver, true);
      window.removeEventListener("drop", onDrop, true);
    };
  }, []);
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-2 text-ink-faint text-xs">
        <Button size="sm" variant="quiet" onClick={() => inputRef.current?.click()}>
          Choose files
        </Button>
        <span className="max-sm:hidden">or drop .py files or a folder here</span>
        <input
          ref={inputRef}
          type="file"
          accept=".py"
          multiple
          hidden
          aria-label="Python files"
          onChange={({ currentTarget }) => {
            void readChosen(currentTarget.files ?? []).then(bring, () => bring([]));
            currentTarget.value = "";
          }}
        />
      </div>
      {brought && (
        <BroughtNote
          brought={brought}
          isOpened={isOpened}
          onOpened={() => useBrought.setState({ isOpened: true })}
          onDone={() => bring(null)}
        />
      )}
    </>
  );
}
