"use client";
/** The line over the workbench: the document's title, and what can be done with the document as a whole. */
import { useState } from "react";
import type { WhichDialog } from "#components/playground/page/dialogs";
import { Button } from "#components/ui/button";
import { lazyPart } from "#components/ui/lazy-part";
import { Loading } from "#components/ui/loading";
import { changeDocument, openDocument, STARTER, undo, usePlayground } from "#stores/playground";

const Dialogs = lazyPart(async () => (await import("#components/playground/page/dialogs")).Dialogs, <Loading />);
const Files = lazyPart(async () => (await import("#components/playground/page/files")).Files);

export function Toolbar() {
  const title = usePlayground((state) => state.document.title);
  const canUndo = usePlayground((state) => state.history.length > 0);
  const [open, setOpen] = useState<WhichDialog | null>(null);
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-2 border-line border-b px-4 py-2">
      <h1 className="sr-only">Playground</h1>
      <input
        aria-label="Title"
        value={title}
        maxLength={120}
        onChange={({ currentTarget }) => changeDocument({ title: currentTarget.value })}
        className="min-h-9 min-w-0 grow basis-52 truncate rounded-md border border-transparent bg-transparent px-1.5 font-semibold hover:border-control focus:border-control"
      />
      <div className="flex flex-wrap items-center gap-1.5">
        <Button size="sm" onClick={() => setOpen("presets")}>
          Infamous traces
        </Button>
        <Button size="sm" onClick={() => setOpen("snippets")}>
          Snippets
        </Button>
        <Button size="sm" onClick={() => setOpen("share")}>
          Share
        </Button>
        <Button size="sm" onClick={() => setOpen("take-home")}>
          Run this on real Django
        </Button>
        <Files />
        <Button size="sm" variant="quiet" onClick={() => openDocument(STARTER, { kind: "own" })}>
          New
        </Button>
        <Button
          size="sm"
          variant="quiet"
          disabled={!canUndo}
          // Where there is little room, it comes with something to undo.
          className={canUndo ? undefined : "max-sm:hidden"}
          onClick={undo}
          title="Back to what was here before"
        >
          Undo
        </Button>
      </div>
      {open !== null && <Dialogs open={open} onClose={() => setOpen(null)} />}
    </div>
  );
}
