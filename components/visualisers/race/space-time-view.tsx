"use client";
/**
 * One interleaving as a picture: a line per request, time to the right, a mark per step. Steps that conflict are numbered and joined;
 * the window in which others came in is shaded. The table beside it says the same in words and shares the cursor.
 */
import { memo, useEffect, useId, useMemo, useRef } from "react";
import { classNames } from "#components/ui/class-names";
import { markClass, tokenOf } from "#components/visualisers/marks/step-tones";
import { SpaceTimeLegend } from "#components/visualisers/race/space-time-legend";
import type { Interleaving, StepRow, TableRow } from "#view-models/race/counterexample";
import { type FoldRow, foldLoops } from "#view-models/race/fold-loops";

/** Room for a step: long runs stand closer, so that most fit without scrolling. */
const stepPx = (rows: number): number => (rows > 14 ? 35 : 44);
const LANE_PX = 62;
const LEFT_PX = 34;
const TOP_PX = 24;
const MARK_PX = 26;

interface SpaceTimeViewProps {
  drawn: Interleaving;
  /** Event cursor: what stands after it is still to come. */
  at: number;
  onMove: (at: number) => void;
}

export function SpaceTimeView({ drawn, at, onMove }: SpaceTimeViewProps) {
  const scrollerRef = useRef<HTMLDivElement>(null);
  const letters = useMemo(() => new Map(drawn.requests.map(({ task, letter }) => [task, letter])), [drawn]);
  const rows = useMemo(() => foldLoops(drawn.rows, (task) => letters.get(task) ?? ""), [drawn, letters]);
  const step = stepPx(rows.length);
  const places = useMemo(() => placesOf(drawn, rows), [drawn, rows]);
  const cursorX = LEFT_PX + step * rows.filter((row) => row.at <= at).length;
  const width = LEFT_PX + step * (rows.length + 0.5);
  const height = TOP_PX + LANE_PX * drawn.requests.length;

  useEffect(() => {
    const scroller = scrollerRef.current;
    if (!scroller || scroller.scrollWidth <= scroller.clientWidth) return;
    const { scrollLeft, clientWidth } = scroller;
    if (cursorX < scrollLeft + step || cursorX > scrollLeft + clientWidth - step)
      scroller.scrollLeft = cursorX - clientWidth / 2;
  }, [cursorX, step]);

  return (
    <div className="min-w-0">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard */}
      <section ref={scrollerRef} aria-label="Space-time diagram" tabIndex={0} className="overflow-x-auto">
        <div className="flex w-max">
          {/* Whose line it is stays in sight, however far the picture is scrolled. */}
          <div
            aria-hidden="true"
            className="sticky left-0 z-10 -mr-5 w-5 shrink-0 bg-surface"
            style={{ paddingTop: TOP_PX }}
          >
            {drawn.requests.map(({ task, letter }) => (
              <span key={task} className="flex items-center pl-1 font-bold text-sm" style={{ height: LANE_PX }}>
                {letter}
              </span>
            ))}
          </div>
          <svg
            role="img"
            aria-label="The steps of each request in their order; the table says the same in words"
            width={width}
            height={height}
            className="block shrink-0 select-none"
          >
            <Picture drawn={drawn} places={places} width={width} onMove={onMove} />
            <rect
              x={cursorX}
              y={0}
              width={Math.max(0, width - cursorX)}
              height={height}
              className="fill-surface/65"
              pointerEvents="none"
            />
            <line x1={cursorX} x2={cursorX} y1={6} y2={height} strokeWidth={2} className="stroke-accent" />
            <path d={`M${cursorX - 5} 2h10l-5 7z`} className="fill-accent" />
          </svg>
        </div>
      </section>
      <SpaceTimeLegend drawn={drawn} />
    </div>
  );
}

interface Place {
  row: StepRow;
  x: number;
  y: number;
}

interface Places {
  steps: Place[];
  /** `named`: there is room for its words beside the one before; `said`: all of them. */
  clocks: { x: number; words: string; said: string; named: boolean; conflict: number | null }[];
}

function placesOf({ requests }: Interleaving, rows: readonly (TableRow | FoldRow)[]): Places {
  const step = stepPx(rows.length);
  const laneOf = new Map(requests.map(({ task }, lane) => [task, lane]));
  const places: Places = { steps: [], clocks: [] };
  for (const [i, row] of rows.entries()) {
    const x = LEFT_PX + step * (i + 0.5);
    if (row.kind === "clock") places.clocks.push(clockAt(x, row.words, row.conflict, places.clocks));
    else if (row.kind === "fold")
      places.clocks.push(clockAt(x, `× ${row.times} more: ${row.words}`, null, places.clocks));
    else {
      const lane = laneOf.get(row.task);
      if (lane !== undefined) places.steps.push({ row, x, y: TOP_PX + LANE_PX * (lane + 0.5) });
    }
  }
  return places;
}

const CLOCK_CHAR_PX = 6.2;

function clockAt(x: number, said: string, conflict: number | null, before: Places["clocks"]): Places["clocks"][number] {
  const words = said.split(":")[0] ?? "";
  const last = before.findLast(({ named }) => named);
  const half = (text: string) => (text.length * CLOCK_CHAR_PX) / 2;
  const named = last === undefined || x - half(words) > last.x + half(last.words) + 4;
  return { x, words, said, named, conflict };
}

const Picture = memo(function Picture({
  drawn,
  places,
  width,
  onMove,
}: {
  drawn: Interleaving;
  places: Places;
  width: number;
  onMove: (at: number) => void;
}) {
  const { requests, windowTask } = drawn;
  const hatchId = useId();
  const conflicting = places.steps.filter(({ row }) => row.conflict !== null);
  const own = places.steps.filter(({ row }) => row.inWindow && row.task === windowTask);
  const [first, last] = [own[0], own.at(-1)];
  return (
    <>
      <defs>
        <pattern id={hatchId} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width={6} height={6} className="fill-blocked-soft" />
          <line x1={0} y1={0} x2={0} y2={6} strokeWidth={1.5} className="stroke-blocked/35" />
        </pattern>
      </defs>
      {first && last && first !== last && (
        <rect
          x={first.x}
          y={first.y - 21}
          width={last.x - first.x}
          height={42}
          fill={`url(#${hatchId})`}
          className="stroke-blocked/40"
          rx={3}
        />
      )}
      {places.clocks.map(({ x, words, said, named, conflict }) => (
        <g key={x}>
          <line
            x1={x}
            x2={x}
            y1={TOP_PX - 4}
            y2={TOP_PX + LANE_PX * requests.length}
            strokeDasharray="2 4"
            strokeWidth={conflict === null ? 1 : 2}
            className={conflict === null ? "stroke-control" : "stroke-blocked"}
          />
          {named && (
            <text x={x} y={TOP_PX - 10} textAnchor="middle" className="fill-ink-soft text-[0.6875rem]">
              {words}
            </text>
          )}
          {conflict !== null && <CauseNumber x={x} y={TOP_PX + LANE_PX * requests.length - 9} number={conflict} />}
          <title>{said}</title>
        </g>
      ))}
      {requests.map(({ task }, lane) => {
        const y = TOP_PX + LANE_PX * (lane + 0.5);
        const mine = places.steps.filter(({ row }) => row.task === task);
        return (
          <g key={task}>
            <line x1={LEFT_PX - 8} x2={width} y1={y} y2={y} className="stroke-line" />
            <line
              x1={LEFT_PX - 8}
              x2={mine.at(-1)?.x ?? LEFT_PX}
              y1={y}
              y2={y}
              strokeWidth={1.5}
              className="stroke-line-strong"
            />
          </g>
        );
      })}
      {conflicting.slice(1).map((to, i) => {
        const from = conflicting[i] as Place;
        return <path key={to.row.index} d={joined(from, to)} fill="none" strokeWidth={2} className="stroke-blocked" />;
      })}
      {places.steps.map(({ row, x, y }) => (
        <Mark key={row.index} row={row} x={x} y={y} onMove={onMove} />
      ))}
    </>
  );
});

/** A numbered cause: the same number as in the table. */
function CauseNumber({ x, y, number }: { x: number; y: number; number: number }) {
  return (
    <>
      <circle cx={x} cy={y} r={8} className="fill-blocked" />
      <text x={x} y={y + 3.8} textAnchor="middle" className="fill-page font-bold text-[0.6875rem]">
        {number}
      </text>
    </>
  );
}

function joined(from: Place, to: Place): string {
  if (from.y !== to.y) {
    const bend = (to.x - from.x) / 2;
    return `M${from.x} ${from.y}C${from.x + bend} ${from.y} ${to.x - bend} ${to.y} ${to.x} ${to.y}`;
  }
  return `M${from.x} ${from.y}Q${(from.x + to.x) / 2} ${from.y - 52} ${to.x} ${to.y}`;
}

function Mark({ row, x, y, onMove }: Place & { onMove: (at: number) => void }) {
  const { ground, letter } = markClass[tokenOf(row.tone)];
  const round = row.tone === "returned" || row.tone === "raised";
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a short cut for the mouse; the slider is the control
    <g onClick={() => onMove(row.at)} className="cursor-pointer">
      <title>{[row.action, row.key, row.value, row.result].filter((part) => part !== "").join(" ")}</title>
      {row.conflict !== null && (
        <rect
          x={x - 17}
          y={y - 17}
          width={34}
          height={34}
          rx={10}
          strokeWidth={2}
          className="fill-surface stroke-blocked"
        />
      )}
      <rect
        x={x - MARK_PX / 2}
        y={y - MARK_PX / 2}
        width={MARK_PX}
        height={MARK_PX}
        rx={round ? MARK_PX / 2 : 6}
        className={ground}
      />
      <text x={x} y={y + 4.5} textAnchor="middle" className={classNames("font-bold text-xs", letter)}>
        {row.letter}
      </text>
      {row.conflict !== null && <CauseNumber x={x + 15} y={y - 15} number={row.conflict} />}
    </g>
  );
}
