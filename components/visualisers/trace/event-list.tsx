"use client";
/**
 * The text twin of the timeline: every event in words, the one at the cursor marked. Long runs are listed around the cursor, and the
 * list moves on in strides, so that most steps change two lines of it.
 */
import { memo } from "react";
import { classNames } from "#components/ui/class-names";
import type { TraceEvent } from "#engine/event";
import { eventWords } from "#view-models/words/event-words";
import type { CachesOfRun } from "#view-models/words/key-name";

const LISTED = 60;
const STRIDE = 20;

interface EventListProps {
  events: readonly TraceEvent[];
  caches: CachesOfRun;
  cursor: number;
  onMove: (cursor: number) => void;
}

export function EventList({ events, caches, cursor, onMove }: EventListProps) {
  const around = Math.floor(cursor / STRIDE) * STRIDE - STRIDE;
  const from = Math.max(0, Math.min(around, events.length - LISTED));
  const listed = events.slice(from, from + LISTED);
  return (
    <>
      {from > 0 && <p className="text-ink-faint text-xs">{from} earlier events</p>}
      <ol start={from + 1} className="grid list-decimal gap-0.5 pl-10 text-ink-soft text-sm marker:text-ink-faint">
        {listed.map((event, offset) => {
          const at = from + offset + 1;
          return <Item key={at} event={event} at={at} now={at === cursor} caches={caches} onMove={onMove} />;
        })}
      </ol>
      {from + LISTED < events.length && (
        <p className="text-ink-faint text-xs">{events.length - from - LISTED} later events</p>
      )}
    </>
  );
}

interface ItemProps {
  event: TraceEvent;
  at: number;
  now: boolean;
  caches: CachesOfRun;
  onMove: (cursor: number) => void;
}

const Item = memo(function Item({ event, at, now, caches, onMove }: ItemProps) {
  return (
    <li aria-current={now ? "step" : undefined}>
      <button
        type="button"
        onClick={() => onMove(at)}
        className={classNames(
          "rounded-sm px-1 text-left hover:text-ink pointer-coarse:min-h-11",
          now && "bg-accent-soft font-semibold text-ink",
        )}
      >
        {eventWords(event, caches)}
      </button>
    </li>
  );
});
