"use client";
/** Files that were dropped or chosen become the program: which one is the main file is asked where it isn't plain, and what stays behind is said of each. */
import { useEffect, useMemo } from "react";
import { Button } from "#components/ui/button";
import { openDocument, usePlayground } from "#stores/playground";
import { type Brought, programOf, sortFiles } from "#view-models/playground/brought-files";
import { propertiesFor } from "#view-models/remarks/properties-for";

interface BroughtNoteProps {
  brought: readonly Brought[];
  isOpened: boolean;
  onOpened: () => void;
  onDone: () => void;
}

export function BroughtNote({ brought, isOpened, onOpened, onDone }: BroughtNoteProps) {
  const { files, refused, main } = useMemo(() => sortFiles(brought), [brought]);
  const open = (name: string) => {
    if (refused.length === 0) onDone();
    else onOpened();
    const { document } = usePlayground.getState();
    const program = programOf(files, name);
    const calls = program.calls.length > 0 ? program.calls : document.scenario.calls;
    openDocument(
      {
        ...document,
        title: name,
        code: program.code,
        files: program.files,
        scenario: { ...document.scenario, calls },
        properties: propertiesFor(program.code, program.files) ?? document.properties,
        choices: [],
        cursor: null,
      },
      { kind: "file", name: files.length === 1 ? name : `${name} and ${files.length - 1} more` },
    );
  };
  useEffect(() => {
    if (main !== null && !isOpened) open(main);
  });
  return (
    <div role="status" className="grid gap-2 py-2 text-sm">
      {main === null && !isOpened && files.length > 0 && (
        <fieldset className="flex flex-wrap items-center gap-1.5">
          <legend className="mb-1 text-ink-soft">Which file has the functions that requests call?</legend>
          {files.map(({ name }) => (
            <Button key={name} size="sm" className="font-mono font-normal" onClick={() => open(name)}>
              {name}
            </Button>
          ))}
        </fieldset>
      )}
      {brought.length === 0 && <p className="text-deleted">There was no file in it.</p>}
      {refused.length > 0 && (
        <ul aria-label="Files that stay behind" className="grid gap-1 text-deleted">
          {refused.slice(0, 12).map(({ name, why }) => (
            <li key={name}>
              <code>{name}</code> stays behind: {why}
            </li>
          ))}
          {refused.length > 12 && <li>and {refused.length - 12} more</li>}
        </ul>
      )}
      <div>
        <Button size="sm" variant="quiet" onClick={onDone}>
          Close
        </Button>
      </div>
    </div>
  );
}
