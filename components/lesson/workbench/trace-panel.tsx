"use client";
/** The run at the cursor: the cache, the timeline with what its letters mean, and all events in words. They move together, with the time row. */
import { memo, useCallback, useMemo, useState } from "react";
import { useStore } from "zustand";
import { BenchHeading } from "#components/lesson/workbench/bench-heading";
import { Disclosure } from "#components/ui/disclosure";
import { SkipOffScreen } from "#components/visualisers/player/skip-off-screen";
import { useThrottled } from "#components/visualisers/player/use-throttled";
import { CacheTableView } from "#components/visualisers/trace/cache-table-view";
import { EventList } from "#components/visualisers/trace/event-list";
import { TimelineLegend } from "#components/visualisers/trace/timeline-legend";
import { TimelineView } from "#components/visualisers/trace/timeline-view";
import { moveTo, type RunStore } from "#stores/run";
import { cacheTable } from "#view-models/trace/cache-table";
import { isCacheless } from "#view-models/trace/cacheless";
import { timeline } from "#view-models/trace/timeline";
import { duration } from "#view-models/words/duration";

interface TracePanelProps {
  store: RunStore;
  /** Stands before the first step and shows nothing of what comes. */
  sealed?: boolean;
}

export function TracePanel({ store, sealed = false }: TracePanelProps) {
  const record = useStore(store, (state) => state.record);
  const end = useStore(store, (state) => state.cursor);
  const cursor = sealed ? 0 : end;
  const { events, caches, previews } = record;
  const drawn = useMemo(() => timeline(events, caches), [events, caches]);
  const [listed, setListed] = useState(false);
  const code = useStore(store, (state) => state.code);
  const cacheless = useMemo(() => isCacheless(code, events), [code, events]);
  // What costs more than moving a line follows a little behind; another run, or a sealed one, has no cursor of the old one.
  const behind = useThrottled(cursor);
  const later = sealed ? 0 : Math.min(behind, events.length);
  const table = useMemo(() => cacheTable(events, later, previews, caches), [events, later, previews, caches]);
  const onMove = useCallback((to: number) => moveTo(store, to), [store]);
  return (
    <>
      <BenchHeading text="Cache" note={table.nowMs > 0 ? `after ${duration(table.nowMs)}` : undefined} />
      {cacheless ? (
        <p className="px-4 pb-2 text-ink-faint text-sm">This program doesn't use the cache.</p>
      ) : (
        <div className="px-1 pb-2">
          <SkipOffScreen>
            <Cache table={table} />
          </SkipOffScreen>
        </div>
      )}
      {!sealed && (
        <div className="border-line border-t px-3 py-2">
          <TimelineView timeline={drawn} cursor={cursor} onMove={onMove} />
          <TimelineLegend timeline={drawn} />
        </div>
      )}
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
