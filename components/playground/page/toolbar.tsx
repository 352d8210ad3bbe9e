"use client";
/** The line over the workbench: the document's title, and what can be done with the document as a whole. */
import { useState } from "react";
import { Button } from "#components/ui/button";
import { lazyPart } from "#components/ui/lazy-part";
import { Loading } from "#components/ui/loading";
import { changeDocument, openDocument, STARTER, undo, usePlayground } from "#stores/playground";

const PresetsDialog = lazyPart(
  async () => (await import("#components/playground/share/presets-dialog")).PresetsDialog,
  <Loading />,
);
const ShareDialog = lazyPart(
  async () => (await import("#components/playground/share/share-dialog")).ShareDialog,
  <Loading />,
);
const SnippetsDialog = lazyPart(
  async () => (await import("#components/playground/share/snippets-dialog")).SnippetsDialog,
  <Loading />,
);
const TakeHomeDialog = lazyPart(
  async () => (await import("#components/playground/share/take-home-dialog")).TakeHomeDialog,
  <Loading />,
);

const Files = lazyPart(async () => (await import("#components/playground/page/files")).Files);

type Open = null | "presets" | "snippets" | "share" | "take-home";

export function Toolbar() {
  const title = usePlayground((state) => state.document.title);
  const canUndo = usePlayground((state) => state.history.length > 0);
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
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
        <Button size="sm" variant="quiet" disabled={!canUndo} onClick={undo} title="Back to what was here before">
          Undo
        </Button>
      </div>
      {open === "presets" && <PresetsDialog onClose={close} />}
      {open === "snippets" && <SnippetsDialog onClose={close} />}
      {open === "share" && <ShareDialog onClose={close} />}
      {open === "take-home" && <TakeHomeDialog onClose={close} />}
    </div>
  );
}
