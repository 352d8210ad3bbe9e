"use client";
/**
 * A simulated day, told after its check: measures over twenty-four hours under each other, numbered marks where something befell the shop, a
 * sentence for each, and the table that the picture is drawn from. Not in the first load: nobody needs it before a day is over.
 */
import { useMemo } from "react";
import { classNames } from "#components/ui/class-names";
import { Table } from "#components/ui/table";
import type { DayReport as Report } from "#simulation/day-report";
import {
  DAY_MEASURES,
  DAY_WIDTH,
  type DayMark,
  type DayRow,
  dayView,
  ROW_HEIGHT,
  rowPath,
} from "#view-models/day-report";

const TONES: Readonly<Record<string, string>> = {
  visitors: "fill-sleep",
  errors: "fill-deleted",
  computations: "fill-work",
  reads: "fill-set",
  hits: "stroke-hit",
  slowest: "stroke-miss",
  oldest: "fill-expired",
};
const AXIS = [0, 6, 12, 18, 24];

export function DayReport({ report, passed }: { report: Report; passed: boolean }) {
  const view = useMemo(() => dayView(report), [report]);
  return (
    <section
      aria-label="Report of the day"
      className="grid grid-cols-1 gap-5 rounded-lg border border-line bg-surface p-4 sm:p-5"
    >
      <div className="grid gap-1.5">
        <h3 className="font-semibold text-lg">
          {passed ? "The day is over, and the shop has survived it" : "The day is over"}
        </h3>
        <p className="text-ink-soft text-sm">{view.summary}</p>
      </div>
      <div className="grid min-w-0 gap-2">
        <MarkNumbers marks={view.marks} />
        {view.rows.map((row) => (
          <Row key={row.id} row={row} marks={view.marks} />
        ))}
        <p aria-hidden="true" className="flex justify-between text-ink-faint text-xs tabular-nums">
          {AXIS.map((hour) => (
            <span key={hour}>{`${String(hour).padStart(2, "0")}:00`}</span>
          ))}
        </p>
      </div>
      <ol aria-label="What befell the shop" className="grid gap-2 text-sm">
        {view.incidents.map(({ number, at, what, fared, well }) => (
          <li key={number} className="grid grid-cols-[auto_1fr] items-baseline gap-x-3">
            <span
              className={classNames(
                "has-ground grid size-6 place-items-center rounded-full font-semibold text-xs tabular-nums",
                well ? "bg-hit-soft text-hit" : "bg-deleted-soft text-deleted",
              )}
            >
              {number}
            </span>
            <p>
              <strong className="font-semibold tabular-nums">{at}</strong>{" "}
              <span className="font-semibold">{what}.</span>{" "}
              <span className="text-ink-soft">
                {!well && <span className="sr-only">Not well: </span>}
                {fared}
              </span>
            </p>
          </li>
        ))}
      </ol>
      <details>
        <summary className="cursor-pointer text-sm underline-offset-4 hover:underline">
          Hour by hour, as a table
        </summary>
        <div className="mt-2">
          <Table
            caption="The day, hour by hour"
            captionHidden
            columns={[
              { id: "at", header: "From" },
              ...DAY_MEASURES.map(({ id, title }) => ({ id, header: title, numeric: true })),
              { id: "incidents", header: "Incidents", numeric: true },
            ]}
          >
            {view.hours.map(({ at, cells, incidents }) => (
              <tr key={at}>
                <th scope="row" className="text-left font-normal tabular-nums">
                  {at}
                </th>
                {cells.map((cell, i) => (
                  <td key={DAY_MEASURES[i]?.id} className="text-right tabular-nums">
                    {cell}
                  </td>
                ))}
                <td className="text-right tabular-nums">{incidents}</td>
              </tr>
            ))}
          </Table>
        </div>
      </details>
    </section>
  );
}

function MarkNumbers({ marks }: { marks: readonly DayMark[] }) {
  const levels = 1 + Math.max(0, ...marks.map(({ level }) => level));
  return (
    <div aria-hidden="true" className="relative" style={{ height: `${levels * 1.25}rem` }}>
      {marks.map(({ number, from, level }) => (
        <span
          key={number}
          className="-translate-x-1/2 absolute font-semibold text-ink-soft text-xs tabular-nums"
          style={{ left: `${from * 100}%`, bottom: `${level * 1.25}rem` }}
        >
          {number}
        </span>
      ))}
    </div>
  );
}

function Row({ row, marks }: { row: DayRow; marks: readonly DayMark[] }) {
  return (
    <figure className="grid min-w-0 gap-0.5">
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-3 text-xs">
        <span className="font-semibold text-ink-soft">{row.title}</span>
        <span className="text-ink-soft tabular-nums">
          {row.overall}
          {row.low > 0 && <span className="text-ink-faint">{`, drawn from ${row.low} %`}</span>}
        </span>
      </figcaption>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${DAY_WIDTH} ${ROW_HEIGHT}`}
        preserveAspectRatio="none"
        className="h-10 w-full rounded-sm bg-sunken"
      >
        {marks
          .filter(({ from, to }) => to > from)
          .map(({ number, from, to }) => (
            <rect
              key={number}
              x={from * DAY_WIDTH}
              width={(to - from) * DAY_WIDTH}
              height={ROW_HEIGHT}
              className="fill-line-strong opacity-60"
            />
          ))}
        <path
          d={rowPath(row)}
          strokeWidth={2}
          vectorEffect="non-scaling-stroke"
          fill={row.look === "line" ? "none" : undefined}
          className={TONES[row.id]}
        />
        {marks.map(({ number, from }) => (
          <line
            key={number}
            x1={from * DAY_WIDTH}
            x2={from * DAY_WIDTH}
            y1={0}
            y2={ROW_HEIGHT}
            strokeWidth={1}
            strokeDasharray="2 2"
            vectorEffect="non-scaling-stroke"
            className="stroke-ink-faint"
          />
        ))}
      </svg>
    </figure>
  );
}
