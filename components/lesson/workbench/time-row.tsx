"use client";
/** The cursor of a run under the Run button: step buttons, slider, and what has just happened in words, and how far Python is. Always in view, and always as high. */
import { useCallback } from "react";
import { useStore } from "zustand";
import { loadingWords } from "#components/lesson/runtime/loading-words";
import { useRuntimeStatus } from "#components/lesson/runtime/use-runtime";
import { TimeControls } from "#components/visualisers/player/time-controls";
import type { TraceEvent } from "#engine/event";
import { endOf } from "#engine/trace";
import { moveTo, type RunStore } from "#stores/run";
import { duration } from "#view-models/words/duration";
import { eventWords } from "#view-models/words/event-words";

interface TimeRowProps {
  store: RunStore;
  /** Stands before the first step; moving the slider opens it. */
  sealed: boolean;
  onOpen: () => void;
}

export function TimeRow({ store, sealed, onOpen }: TimeRowProps) {
  const { events, caches } = useStore(store, ({ record }) => record);
  const end = useStore(store, (state) => state.cursor);
  const cursor = sealed ? 0 : end;
  const python = useRuntimeStatus();
  const status = python.kind === "loading" ? loadingWords(python) : null;
  const onMove = useCallback(
    (to: number) => {
      if (sealed) onOpen();
      moveTo(store, to);
    },
    [store, sealed, onOpen],
  );
  const event = events[cursor - 1];
  const words = event ? eventWords(event, caches) : "before the program starts";
  const now = duration(timeAt(events, cursor));
  return (
    <div className="px-2 pb-1.5">
      <TimeControls
        cursor={cursor}
        length={events.length}
        words={`event ${cursor} of ${events.length}, ${now}: ${words}`}
        onMove={onMove}
      />
      <p className="flex h-5 items-center gap-3 px-2 text-ink-soft text-xs">
        <span className="min-w-0 flex-1 truncate">
          <span className="font-semibold text-ink tabular-nums">{now}</span> · {words}
        </span>
        {status !== null && <span className="shrink-0 tabular-nums">{status}</span>}
      </p>
    </div>
  );
}

/** Of one program: its last event's end is the latest there is. */
const timeAt = (events: readonly TraceEvent[], cursor: number): number => {
  const event = events[cursor - 1];
  return event ? endOf(event) : 0;
};
