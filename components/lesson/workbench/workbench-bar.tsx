"use client";
/**
 * The buttons under the editor, and the two keys worth knowing. A button that has nothing to do at the moment keeps the focus
 * (aria-disabled, not disabled): a keyboard learner who pressed Run goes on from there.
 */
import type { ReactNode } from "react";
import { useRunsLong } from "#components/lesson/runtime/use-runs-long";
import { useRuntimeStatus } from "#components/lesson/runtime/use-runtime";
import { SavedNote } from "#components/lesson/workbench/saved-note";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { lazyPart } from "#components/ui/lazy-part";
import { runtimeClient } from "#runtime/client/client";

const RunKeys = lazyPart(async () => (await import("#components/lesson/workbench/run-keys")).RunKeys);

interface WorkbenchBarProps {
  running: boolean;
  /** What the button says that it does. */
  runs: string;
  edited: boolean;
  onRun: () => void;
  onStop: () => void;
  onReset: () => void;
  /** Brings back what the last Reset threw away; null when there is nothing. */
  onUndo: (() => void) | null;
  /** The check of an exercise, right beside Run. */
  check?: ReactNode;
  /** What leads from here: a way to the playground. */
  children?: ReactNode;
}

export function WorkbenchBar({
  running,
  runs,
  edited,
  onRun,
  onStop,
  onReset,
  onUndo,
  check,
  children,
}: WorkbenchBarProps) {
  const status = useRuntimeStatus();
  const long = useRunsLong(running && status.kind === "busy");
  return (
    <div className="flex flex-wrap items-center gap-x-1 gap-y-1 px-3 pt-2 pb-1">
      <Button
        variant={running ? "secondary" : "primary"}
        aria-disabled={running}
        className={running ? "opacity-55" : undefined}
        onClick={() => !running && onRun()}
        onPointerEnter={() => runtimeClient().warm()}
        onFocus={() => runtimeClient().warm()}
      >
        <Icon name="play" />
        {runs}
      </Button>
      <Button
        variant={long ? "primary" : "secondary"}
        aria-disabled={!running}
        className={running ? "ml-1" : "ml-1 opacity-55 max-sm:hidden"}
        onClick={() => running && onStop()}
      >
        <Icon name="stop" />
        Stop
      </Button>
      {check}
      <Button variant="quiet" onClick={onReset}>
        <Icon name="reset" />
        Reset
      </Button>
      {onUndo && (
        <Button variant="quiet" onClick={onUndo}>
          Bring my version back
        </Button>
      )}
      {edited && !onUndo && <SavedNote />}
      {children}
      <RunKeys />
    </div>
  );
}
