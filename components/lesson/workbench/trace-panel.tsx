"use client";
/** The run at the cursor: time controls, the cache, the timeline, and all events in words. All four move together. */
import { memo, useCallback, useMemo, useState } from "react";
import { useStore } from "zustand";
import { BenchHeading } from "#components/lesson/workbench/bench-heading";
import { Disclosure } from "#components/ui/disclosure";
import { SkipOffScreen } from "#components/visualisers/player/skip-off-screen";
import { TimeControls } from "#components/visualisers/player/time-controls";
import { useThrottled } from "#components/visualisers/player/use-throttled";
import { CacheTableView } from "#components/visualisers/trace/cache-table-view";
import { EventList } from "#components/visualisers/trace/event-list";
import { TimelineView } from "#components/visualisers/trace/timeline-view";
import type { TraceEvent } from "#engine/event";
import { endOf } from "#engine/trace";
import { moveTo, type RunStore } from "#stores/run";
import { cacheTable } from "#view-models/trace/cache-table";
import { timeline } from "#view-models/trace/timeline";
import { duration } from "#view-models/words/duration";
import { eventWords } from "#view-models/words/event-words";

interface TracePanelProps {
  store: RunStore;
  /** Stands before the first step and shows nothing of what comes; moving the slider opens it. */
  sealed?: boolean;
  onOpen?: () => void;
}

export function TracePanel({ store, sealed = false, onOpen }: TracePanelProps) {
  const record = useStore(store, (state) => state.record);
  const end = useStore(store, (state) => state.cursor);
  const cursor = sealed ? 0 : end;
  const { events, caches, previews } = record;
  const drawn = useMemo(() => timeline(events, caches), [events, caches]);
  const [listed, setListed] = useState(false);
  // What costs more than moving a line follows a little behind; another run, or a sealed one, has no cursor of the old one.
  const behind = useThrottled(cursor);
  const later = sealed ? 0 : Math.min(behind, events.length);
  const table = useMemo(() => cacheTable(events, later, previews, caches), [events, later, previews, caches]);
  const nowMs = timeAt(events, cursor);
  const onMove = useCallback(
    (to: number) => {
      if (sealed) onOpen?.();
      moveTo(store, to);
    },
    [store, sealed, onOpen],
  );
  const event = events[cursor - 1];
  const words = event ? eventWords(event, caches) : "before the program starts";
  return (
    <>
      <BenchHeading text="Time" note={`${duration(nowMs)} · ${words}`} />
      <div className="px-2 py-1.5">
        <TimeControls
          cursor={cursor}
          length={events.length}
          words={`event ${cursor} of ${events.length}, ${duration(nowMs)}: ${words}`}
          onMove={onMove}
        />
      </div>
      {!sealed && (
        <div className="px-3 pb-2">
          <TimelineView timeline={drawn} cursor={cursor} onMove={onMove} />
        </div>
      )}
      <BenchHeading text="Cache" note={table.nowMs > 0 ? `after ${duration(table.nowMs)}` : undefined} />
      <div className="px-1 pb-3">
        <SkipOffScreen>
          <Cache table={table} />
        </SkipOffScreen>
      </div>
      <div className={sealed || events.length === 0 ? "hidden" : "border-line border-t px-4 py-2"}>
        <Disclosure
          summary={events.length === 1 ? "The one event in words" : `All ${events.length} events in words`}
          open={listed}
          onToggle={setListed}
        >
          {(listed || events.length <= SHORT) && (
            <SkipOffScreen>
              <Events events={events} caches={caches} cursor={later} onMove={onMove} />
            </SkipOffScreen>
          )}
        </Disclosure>
      </div>
    </>
  );
}

/** So few events are listed before anybody unfolds them: find-in-page can then find them. */
const SHORT = 100;

const Cache = memo(CacheTableView);
const Events = memo(EventList);

/** Of one program: its last event's end is the latest there is. */
const timeAt = (events: readonly TraceEvent[], cursor: number): number => {
  const event = events[cursor - 1];
  return event ? endOf(event) : 0;
};
