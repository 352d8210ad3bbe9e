/** A day's measures under each other, over the same twenty-four hours, with numbered marks. The table twin is the report's. */
import { DAY_WIDTH, type DayMark, type DayRow, ROW_HEIGHT, rowPath } from "#view-models/lesson/day-chart";

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

export function DayChart({ rows, marks }: { rows: readonly DayRow[]; marks: readonly DayMark[] }) {
  return (
    <div className="grid min-w-0 gap-2">
      <MarkNumbers marks={marks} />
      {rows.map((row) => (
        <Row key={row.id} row={row} marks={marks} />
      ))}
      <p aria-hidden="true" className="flex justify-between text-ink-faint text-xs tabular-nums">
        {AXIS.map((hour) => (
          <span key={hour}>{`${String(hour).padStart(2, "0")}:00`}</span>
        ))}
      </p>
    </div>
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
