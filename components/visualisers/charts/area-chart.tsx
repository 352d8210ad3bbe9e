/**
 * How many of something ran at each moment: one or two areas over the same time, in plain SVG. The second is drawn as a dashed line, so
 * that the two differ without their colours. The areas are made once; the cursor moves alone. The table twin is the caller's.
 */
import { memo } from "react";
import { classNames } from "#components/ui/class-names";
import type { Concurrency } from "#simulation/measures/concurrency";
import { areaPath, HEIGHT, runningAt, WIDTH } from "#view-models/lanes/meter";
import { duration } from "#view-models/words/duration";

interface Series {
  name: string;
  concurrency: Concurrency;
  endMs: number;
}

interface AreaChartProps {
  title: string;
  series: readonly Series[];
  /** Where the cursor stands; null = at the end, nothing is marked. */
  atMs?: number | null;
}

const LOOK = [
  { area: "fill-work-soft stroke-work", dash: undefined, swatch: "bg-work" },
  { area: "fill-miss-soft/50 stroke-miss", dash: "3 2", swatch: "bg-miss" },
] as const;

export function AreaChart({ title, series, atMs = null }: AreaChartProps) {
  const high = Math.max(1, ...series.map(({ concurrency }) => concurrency.peak));
  const endMs = Math.max(1, ...series.map((each) => each.endMs));
  const cursorX = atMs === null ? null : (Math.min(atMs, endMs) / endMs) * WIDTH;
  return (
    <figure className="grid min-w-0 gap-1.5">
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-3 text-xs">
        <span className="font-semibold text-ink-soft">{title}</span>
        <span className="flex flex-wrap gap-x-3 text-ink-soft tabular-nums">
          {series.map(({ name, concurrency }, i) => (
            <span key={name} className="flex items-center gap-1.5">
              {series.length > 1 && (
                <span aria-hidden="true" className={classNames("size-2 rounded-full", LOOK[i % 2]?.swatch)} />
              )}
              {series.length > 1 && `${name}: `}
              {atMs === null
                ? `peak ${concurrency.peak}`
                : `${runningAt(concurrency, atMs)} now, peak ${concurrency.peak}`}
            </span>
          ))}
        </span>
      </figcaption>
      <div className="grid grid-cols-[auto_1fr] gap-x-1.5">
        <p
          aria-hidden="true"
          className="flex flex-col justify-between text-right text-ink-faint text-xs leading-none tabular-nums"
        >
          <span>{high}</span>
          <span>0</span>
        </p>
        <svg
          aria-hidden="true"
          viewBox={`0 0 ${WIDTH} ${HEIGHT + 1}`}
          preserveAspectRatio="none"
          className="h-24 w-full rounded-sm bg-sunken"
        >
          <Areas series={series} endMs={endMs} high={high} />
          {cursorX !== null && (
            <line
              x1={cursorX}
              x2={cursorX}
              y1={0}
              y2={HEIGHT + 1}
              strokeWidth={2}
              vectorEffect="non-scaling-stroke"
              className="stroke-accent"
            />
          )}
        </svg>
        <span />
        <p aria-hidden="true" className="flex justify-between pt-0.5 text-ink-faint text-xs tabular-nums">
          <span>0 s</span>
          <span>{duration(endMs / 2)}</span>
          <span>{duration(endMs)}</span>
        </p>
      </div>
    </figure>
  );
}

const Areas = memo(function Areas({ series, endMs, high }: { series: readonly Series[]; endMs: number; high: number }) {
  return series.map(({ name, concurrency, endMs: ownEnd }, i) => (
    <path
      key={name}
      d={areaPath(concurrency, endMs, high) || `M0 ${HEIGHT}L${(ownEnd / endMs) * WIDTH} ${HEIGHT}`}
      strokeWidth={1.5}
      strokeDasharray={LOOK[i % 2]?.dash}
      vectorEffect="non-scaling-stroke"
      className={LOOK[i % 2]?.area}
    />
  ));
});
