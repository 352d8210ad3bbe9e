"use client";
/** Run and Stop of a mode, the word beside them, and Ctrl/Cmd+Enter from anywhere on the page. */
import type { ReactNode } from "react";
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
  useRunKeys(() => !running && onRun());
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <Button
        variant="primary"
        aria-disabled={running}
        className={running ? "opacity-55" : undefined}
        onPointerEnter={() => runtimeClient().warm()}
        onClick={() => !running && onRun()}
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
      <span className="text-ink-faint text-xs">{children}</span>
    </div>
  );
}
