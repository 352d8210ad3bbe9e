"use client";
/** Run and Stop of a mode, the word beside them, and Ctrl/Cmd+Enter from anywhere on the page. */
import { type ReactNode, useId } from "react";
import { RunBlocked } from "#components/playground/run/run-blocked";
import { useBlocked } from "#components/playground/run/use-blocked";
import { useRunKeys } from "#components/playground/run/use-run-keys";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { runtimeClient } from "#runtime/client/client";

interface RunButtonProps {
  running: boolean;
  label: string;
  onRun: () => void;
  children: ReactNode;
}

export function RunButton({ running, label, onRun, children }: RunButtonProps) {
  const id = useId();
  const blocked = useBlocked();
  const canRun = !running && blocked === null;
  useRunKeys(() => canRun && onRun());
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <Button
        variant="primary"
        aria-disabled={!canRun}
        aria-describedby={blocked === null ? undefined : id}
        className={!canRun ? "opacity-55" : undefined}
        onPointerEnter={() => runtimeClient().warm()}
        onClick={() => canRun && onRun()}
      >
        <Icon name="play" />
        {label}
      </Button>
      {running && (
        <Button onClick={() => runtimeClient().stop()}>
          <Icon name="stop" />
          Stop
        </Button>
      )}
      <RunBlocked id={id} reason={blocked} />
      {blocked === null && <span className="text-ink-faint text-xs">{children}</span>}
    </div>
  );
}
