"use client";
/** An import asks first: what the file holds, what is here, and whether the one joins the other or takes its place. */
import { useEffect, useRef } from "react";
import { Button } from "#components/ui/button";
import { contentsOf, mergeProgress } from "#stores/merge-progress";
import { useProgress } from "#stores/progress";
import type { ProgressData } from "#stores/progress-format";

export interface Exported {
  data: ProgressData;
  /** A part of the file could not be read. */
  damaged: boolean;
}

interface ImportChoiceProps {
  file: Exported;
  onTake: (data: ProgressData, words: string) => void;
  onCancel: () => void;
}

export function ImportChoice({ file, onTake, onCancel }: ImportChoiceProps) {
  const here = useProgress((data) => data);
  const ref = useRef<HTMLParagraphElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <fieldset className="grid gap-2 rounded-md border border-line px-4 py-3">
      <legend className="sr-only">Import</legend>
      <p ref={ref} tabIndex={-1}>
        The file holds {contentsOf(file.data)}. {file.damaged && "A part of it could not be read and is left out. "}
        This browser holds {contentsOf(here)}.
      </p>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" variant="primary" onClick={() => onTake(mergeProgress(here, file.data), "Merged.")}>
          Add to what is here
        </Button>
        <Button size="sm" onClick={() => onTake(file.data, "Imported.")}>
          Replace what is here
        </Button>
        <Button size="sm" variant="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </fieldset>
  );
}
