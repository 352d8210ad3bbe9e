"use client";
/**
 * The text twin of the timeline: every event with its time and its request, the one at the cursor marked. It can be searched, and narrowed to
 * one request and to what was before or after the step at the cursor. Long
 * runs are listed around the cursor, and the list moves on in strides, so that most steps change two lines of it.
 */
import { memo, useId, useMemo, useState } from "react";
import { classNames } from "#components/ui/class-names";
import { RequestLetter } from "#components/visualisers/marks/request-letter";
import type { TraceEvent } from "#engine/event";
import { type EventRow, eventRows, filteredRows, RELATIONS, type Relation } from "#view-models/trace/event-rows";
import type { CachesOfRun } from "#view-models/words/key-name";

const LISTED = 60;
const STRIDE = 20;
/** Fewer are seen at a glance. */
const SEARCHED_FROM = 12;

interface EventListProps {
  events: readonly TraceEvent[];
  caches: CachesOfRun;
  cursor: number;
  onMove: (cursor: number) => void;
}

export function EventList({ events, caches, cursor, onMove }: EventListProps) {
  const rows = useMemo(() => eventRows(events, caches), [events, caches]);
  const letters = useMemo(
    () => [...new Map(rows.flatMap(({ task, letter }) => (letter === "" ? [] : [[task, letter] as const])))],
    [rows],
  );
  const [task, setTask] = useState<number | null>(null);
  const [text, setText] = useState("");
  const [when, setWhen] = useState<Relation>("any");
  /** The step that is meant stays the same while the found ones are walked through. */
  const [than, setThan] = useState(cursor);
  const shown = useMemo(() => filteredRows(rows, { task, text, when, than }), [rows, task, text, when, than]);
  const current = shown.findLastIndex(({ at }) => at <= cursor);
  const around = Math.floor(Math.max(0, current) / STRIDE) * STRIDE - STRIDE;
  const from = Math.max(0, Math.min(around, shown.length - LISTED));
  const listed = shown.slice(from, from + LISTED);
  return (
    <div className="grid gap-2">
      {rows.length >= SEARCHED_FROM && (
        <Search
          letters={letters}
          task={task}
          onTask={setTask}
          text={text}
          onText={setText}
          when={when}
          onWhen={(next) => {
            setWhen(next);
            setThan(cursor);
          }}
          step={when === "any" ? null : (rows.findLast(({ at }) => at <= than) ?? null)}
          found={shown.length}
        />
      )}
      {from > 0 && <p className="text-ink-faint text-xs">{from} earlier events</p>}
      <ol className="grid gap-0.5 text-ink-soft text-sm">
        {listed.map((row) => (
          <Item
            key={row.at}
            row={row}
            now={row.at === shown[current]?.at}
            several={letters.length > 1}
            onMove={onMove}
          />
        ))}
      </ol>
      {from + LISTED < shown.length && (
        <p className="text-ink-faint text-xs">{shown.length - from - LISTED} later events</p>
      )}
    </div>
  );
}

interface SearchProps {
  letters: readonly (readonly [number, string])[];
  task: number | null;
  onTask: (task: number | null) => void;
  text: string;
  onText: (text: string) => void;
  when: Relation;
  onWhen: (when: Relation) => void;
  /** The one that `when` is about; null = none. */
  step: EventRow | null;
  found: number;
}

const MOST_LETTERS = 500;

function Search({ letters, task, onTask, text, onText, when, onWhen, step, found }: SearchProps) {
  const id = useId();
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm">
      <label htmlFor={`${id}-text`} className="text-ink-soft">
        Find
      </label>
      <input
        id={`${id}-text`}
        type="search"
        value={text}
        placeholder="a key, a line, “miss”"
        onChange={({ currentTarget }) => onText(currentTarget.value)}
        className="min-h-9 min-w-0 rounded-md border border-control bg-surface px-2 pointer-coarse:min-h-11"
      />
      {letters.length > 1 && (
        <label className="flex items-center gap-2 text-ink-soft">
          by
          <select
            value={task ?? ""}
            onChange={({ currentTarget: { value } }) => onTask(value === "" ? null : Number(value))}
            className="min-h-9 rounded-md border border-control bg-surface px-2 pointer-coarse:min-h-11"
          >
            <option value="">all requests</option>
            {letters.slice(0, MOST_LETTERS).map(([each, letter]) => (
              <option key={each} value={each}>
                {letter}
              </option>
            ))}
          </select>
        </label>
      )}
      <select
        aria-label="When"
        value={when}
        onChange={({ currentTarget: { value } }) => onWhen(value as Relation)}
        className="min-h-9 rounded-md border border-control bg-surface px-2 pointer-coarse:min-h-11"
      >
        {Object.entries(RELATIONS).map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
      <span role="status" className="min-w-0 text-ink-faint text-xs tabular-nums">
        {task === null && text.trim() === "" && when === "any" ? "" : `${found.toLocaleString("en")} found`}
        {step && ` (this step: ${step.time}${step.letter === "" ? "" : `, ${step.letter}`}, ${step.words})`}
      </span>
    </div>
  );
}

interface ItemProps {
  row: EventRow;
  now: boolean;
  several: boolean;
  onMove: (cursor: number) => void;
}

const Item = memo(function Item({ row: { at, time, task, letter, words }, now, several, onMove }: ItemProps) {
  return (
    <li aria-current={now ? "step" : undefined}>
      <button
        type="button"
        onClick={() => onMove(at)}
        className={classNames(
          "flex w-full items-baseline gap-2 rounded-sm px-1 text-left hover:text-ink pointer-coarse:min-h-11",
          now && "bg-accent-soft font-semibold text-ink",
        )}
      >
        <span className="w-16 shrink-0 text-right text-ink-faint tabular-nums">{time}</span>
        {several && <span className="w-6 shrink-0">{letter !== "" && <RequestLetter task={task} />}</span>}
        <span className="min-w-0 break-words">{words}</span>
      </button>
    </li>
  );
});
