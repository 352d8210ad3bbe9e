"use client";
/** Over the editor of a further file: how it is imported, a new name for it, and taking it away, which can be undone. */
import { useState } from "react";
import { Button } from "#components/ui/button";
import { lazyPart } from "#components/ui/lazy-part";
import { Loading } from "#components/ui/loading";
import { changeDocument } from "#stores/playground";
import type { ProgramFile } from "#view-models/playground/program-files";

const FileName = lazyPart(
  async () => (await import("#components/playground/document/file-name")).FileName,
  <Loading />,
);

interface FileBarProps {
  name: string;
  /** The other files' names. */
  others: readonly string[];
  onRename: (name: string) => void;
  onRemove: () => void;
}

export function FileBar({ name, others, onRename, onRemove }: FileBarProps) {
  const [renaming, setRenaming] = useState(false);
  if (renaming)
    return (
      <div className="px-3">
        <FileName
          label={`New name of ${name}`}
          initial={name}
          others={others}
          action="Rename"
          onCancel={() => setRenaming(false)}
          onName={(to) => {
            setRenaming(false);
            if (to !== name) onRename(to);
          }}
        />
      </div>
    );
  return (
    <div className="flex flex-wrap items-center justify-end gap-1 px-3 pt-1.5">
      <code className="mr-auto pl-1 text-ink-faint text-xs">import {name.replace(/\.py$/, "")}</code>
      <Button size="sm" variant="quiet" aria-label={`Rename ${name}`} onClick={() => setRenaming(true)}>
        Rename
      </Button>
      <Button size="sm" variant="quiet" aria-label={`Remove ${name}`} onClick={onRemove}>
        Remove
      </Button>
    </div>
  );
}

export interface Removed {
  file: ProgramFile;
  /** Where it stood. */
  at: number;
}

interface RemovedNoteProps {
  removed: Removed | null;
  files: readonly ProgramFile[];
  onDone: () => void;
  /** The file is there again. */
  onBack: (name: string) => void;
}

export function RemovedNote({ removed, files, onDone, onBack }: RemovedNoteProps) {
  const back = (): void => {
    if (!removed) return;
    changeDocument({ files: [...files.slice(0, removed.at), removed.file, ...files.slice(removed.at)] });
    onDone();
    onBack(removed.file.name);
  };
  const taken = files.some(({ name }) => name === removed?.file.name);
  return (
    <p role="status" className="flex flex-wrap items-center gap-2 py-1 text-ink-soft text-sm empty:hidden">
      {removed && !taken && (
        <>
          {removed.file.name} was removed.
          <Button size="sm" onClick={back}>
            Put it back
          </Button>
          <Button size="sm" variant="quiet" onClick={onDone}>
            Close
          </Button>
        </>
      )}
    </p>
  );
}
