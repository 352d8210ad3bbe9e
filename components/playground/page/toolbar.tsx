"use client";
/** The line over the workbench: the document's title, and what can be done with the document as a whole. */
import { type ChangeEvent, useRef, useState } from "react";
import { Button } from "#components/ui/button";
import { lazyPart } from "#components/ui/lazy-part";
import { Loading } from "#components/ui/loading";
import { changeDocument, openDocument, openRead, STARTER, undo, usePlayground } from "#stores/playground";

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

function Files() {
  const fileRef = useRef<HTMLInputElement>(null);
  async function onFile(event: ChangeEvent<HTMLInputElement>) {
    const input = event.currentTarget;
    const file = input.files?.[0];
    if (!file) return;
    const { documentFromFile } = await import("#view-models/links/playground-link");
    openRead(documentFromFile(await file.text()), { kind: "file", name: file.name });
    input.value = ""; // the same file may be chosen again
  }
  return (
    <>
      <Button size="sm" variant="quiet" onClick={() => void saveAsFile()}>
        Export
      </Button>
      <Button size="sm" variant="quiet" onClick={() => fileRef.current?.click()}>
        Import
      </Button>
      <input
        ref={fileRef}
        type="file"
        aria-label="File to import"
        accept="application/json"
        hidden
        onChange={(event) => void onFile(event)}
      />
    </>
  );
}

async function saveAsFile(): Promise<void> {
  const [{ documentToFile }, { download }] = await Promise.all([
    import("#view-models/links/playground-link"),
    import("#components/playground/share/download"),
  ]);
  const { document } = usePlayground.getState();
  const name = document.title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  download(`${name || "playground"}.stampede.json`, documentToFile(document), "application/json");
}
