/**
 * One measure over the time of the traffic, one or two lines: the second is dashed, so that they differ without colour. What happened meanwhile stands as upright lines, what
 * was moved by hand in the accent's colour. The table twin is the panel's.
 */
import { classNames } from "#components/ui/class-names";
import type { TrafficMark } from "#view-models/traffic-marks";
import { CHART_HEIGHT, CHART_WIDTH, linePath } from "#view-models/traffic-series";

interface TrafficChartProps {
  title: string;
  lines: readonly { name: string; values: readonly (number | null)[]; overall: string }[];
  buckets: number;
  durationMs: number;
  marks: readonly TrafficMark[];
}

const LOOK = [
  { stroke: "stroke-work", swatch: "bg-work", dash: undefined },
  { stroke: "stroke-miss", swatch: "bg-miss", dash: "4 3" },
] as const;

export function TrafficChart({ title, lines, buckets, durationMs, marks }: TrafficChartProps) {
  const high = Math.max(0, ...lines.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const x = (atMs: number) => (atMs / durationMs) * CHART_WIDTH;
  return (
    <figure className="grid min-w-0 content-start gap-1">
      <figcaption className="grid gap-0.5 text-xs">
        <span className="font-semibold text-ink-soft">{title}</span>
        {lines.map(({ name, overall }, i) => (
          <span key={name} className="flex items-center gap-1.5 text-ink-soft tabular-nums">
            {lines.length > 1 && (
              <span aria-hidden="true" className={classNames("size-2 rounded-full", LOOK[i]?.swatch)} />
            )}
            {lines.length > 1 && `${name}: `}
            {overall}
          </span>
        ))}
      </figcaption>
      <div className="relative">
        <svg
          aria-hidden="true"
          viewBox={`0 -2 ${CHART_WIDTH} ${CHART_HEIGHT + 4}`}
          preserveAspectRatio="none"
          className="h-20 w-full rounded-sm bg-sunken"
        >
          {marks.map(({ fromMs, untilMs, byHand, text }, i) =>
            untilMs === null ? (
              <line
                // biome-ignore lint/suspicious/noArrayIndexKey: the same thing may happen twice at the same moment
                key={`${fromMs} ${text} ${i}`}
                x1={x(fromMs)}
                x2={x(fromMs)}
                y1={-2}
                y2={CHART_HEIGHT + 2}
                strokeWidth={1}
                strokeDasharray={byHand ? undefined : "2 2"}
                vectorEffect="non-scaling-stroke"
                className={byHand ? "stroke-accent" : "stroke-control"}
              />
            ) : (
              <rect
                // biome-ignore lint/suspicious/noArrayIndexKey: the same thing may happen twice at the same moment
                key={`${fromMs} ${text} ${i}`}
                x={x(fromMs)}
                width={Math.max(0.5, x(untilMs) - x(fromMs))}
                y={-2}
                height={CHART_HEIGHT + 4}
                className="fill-deleted-soft"
              />
            ),
          )}
          {lines.map(({ name, values }, i) => (
            <path
              key={name}
              d={linePath(values, buckets, high)}
              fill="none"
              strokeWidth={1.5}
              strokeDasharray={LOOK[i]?.dash}
              vectorEffect="non-scaling-stroke"
              className={LOOK[i]?.stroke}
            />
          ))}
        </svg>
        <span className="absolute top-0.5 left-1 rounded-sm bg-sunken/80 px-0.5 text-[0.65rem] text-ink-faint tabular-nums">
          {highWords(high)}
        </span>
      </div>
    </figure>
  );
}

/** The top of the chart. */
const highWords = (high: number): string =>
  high === 0 ? "0" : high.toLocaleString("en", { maximumSignificantDigits: 3, useGrouping: true });
