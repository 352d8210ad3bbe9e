"use client";
import { classNames } from "#components/ui/class-names";
/**
 * The text twin of the timeline: every event in words, the one at the cursor marked. Long runs are listed around the cursor.
 */
import type { TraceEvent } from "#engine/event";
import { eventWords } from "#view-models/event-words";
import type { CachesOfRun } from "#view-models/key-name";

const LISTED = 200;

interface EventListProps {
  events: readonly TraceEvent[];
  caches: CachesOfRun;
  cursor: number;
  onMove: (cursor: number) => void;
}

export function EventList({ events, caches, cursor, onMove }: EventListProps) {
  const from = Math.max(0, Math.min(cursor - LISTED / 2, events.length - LISTED));
  const listed = events.slice(from, from + LISTED);
  return (
    <>
      {from > 0 && <p className="text-ink-faint text-xs">{from} earlier events</p>}
      <ol start={from + 1} className="grid list-decimal gap-0.5 pl-10 text-ink-soft text-sm marker:text-ink-faint">
        {listed.map((event, offset) => {
          const at = from + offset + 1;
          return (
            <li key={at} aria-current={at === cursor ? "step" : undefined}>
              <button
                type="button"
                onClick={() => onMove(at)}
                className={classNames(
                  "rounded-sm px-1 text-left hover:text-ink pointer-coarse:min-h-11",
                  at === cursor && "bg-accent-soft font-semibold text-ink",
                )}
              >
                {eventWords(event, caches)}
              </button>
            </li>
          );
        })}
      </ol>
      {from + LISTED < events.length && (
        <p className="text-ink-faint text-xs">{events.length - from - LISTED} later events</p>
      )}
    </>
  );
}
