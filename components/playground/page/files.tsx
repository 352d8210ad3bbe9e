"use client";
/** The document to a file and from one. */
import { type ChangeEvent, useRef } from "react";
import { Button } from "#components/ui/button";
import { openRead, usePlayground } from "#stores/playground";

export function Files() {
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
