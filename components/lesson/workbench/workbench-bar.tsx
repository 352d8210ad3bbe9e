"use client";
/**
 * The buttons under the editor, and the two keys worth knowing. A button that has nothing to do at the moment keeps the focus
 * (aria-disabled, not disabled): a keyboard learner who pressed Run goes on from there.
 */
import { type ReactNode, useEffect, useState } from "react";
import { isMac } from "#components/editor/tab-toggle";
import { useRunsLong } from "#components/lesson/workbench/runtime-notice";
import { SavedNote } from "#components/lesson/workbench/saved-note";
import { useRuntimeStatus } from "#components/lesson/workbench/use-runtime";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { Kbd } from "#components/ui/kbd";
import { runtimeClient } from "#runtime/client/client";

interface WorkbenchBarProps {
  running: boolean;
  edited: boolean;
  onRun: () => void;
  onStop: () => void;
  onReset: () => void;
  /** Brings back what the last Reset threw away; null when there is nothing. */
  onUndo: (() => void) | null;
  /** What leads from here: a way to the playground. */
  children?: ReactNode;
}

export function WorkbenchBar({ running, edited, onRun, onStop, onReset, onUndo, children }: WorkbenchBarProps) {
  const status = useRuntimeStatus();
  const long = useRunsLong(running && status.kind === "busy");
  return (
    <div className="flex flex-wrap items-center gap-2 border-line border-t px-3 py-2">
      <Button
        variant={running ? "secondary" : "primary"}
        aria-disabled={running}
        className={running ? "opacity-55" : undefined}
        onClick={() => !running && onRun()}
        onPointerEnter={() => runtimeClient().warm()}
        onFocus={() => runtimeClient().warm()}
      >
        <Icon name="play" />
        Run
      </Button>
      <Button
        variant={long ? "primary" : "secondary"}
        aria-disabled={!running}
        className={running ? undefined : "opacity-55"}
        onClick={() => running && onStop()}
      >
        <Icon name="stop" />
        Stop
      </Button>
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
      <Keys />
    </div>
  );
}

function Keys() {
  const [mac, setMac] = useState(false);
  useEffect(() => setMac(isMac()), []);
  return (
    <p className="ml-auto flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-faint text-xs pointer-coarse:hidden">
      <span>
        <Kbd keys={[mac ? "⌘" : "Ctrl", "Enter"]} /> run
      </span>
      <span title="Switches what Tab does in the editor: indent, or move on to the next control">
        <Kbd keys={mac ? ["Ctrl", "Shift", "M"] : ["Ctrl", "M"]} /> Tab key
      </span>
    </p>
  );
}
