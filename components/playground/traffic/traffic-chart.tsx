/**
 * One measure over the time of the traffic, one or two lines: the second is dashed, so that they differ without colour. What happened meanwhile stands as upright lines, what
 * was moved by hand in the accent's colour. Where the pointer is, the caption has the values of that moment. The table twin is the panel's.
 */
import { memo } from "react";
import { classNames } from "#components/ui/class-names";
import type { TrafficMark } from "#view-models/traffic/traffic-marks";
import { CHART_HEIGHT, CHART_WIDTH, linePath, valueText } from "#view-models/traffic/traffic-series";
import { duration } from "#view-models/words/duration";

interface ChartLine {
  name: string;
  values: readonly (number | null)[];
  overall: string;
}

interface TrafficChartProps {
  title: string;
  lines: readonly ChartLine[];
  buckets: number;
  durationMs: number;
  marks: readonly TrafficMark[];
  /** Which bucket is pointed at; null = none. */
  pointed: number | null;
  onPoint: (bucket: number | null) => void;
}

const LOOK = [
  { stroke: "stroke-work", swatch: "bg-work", dash: undefined },
  { stroke: "stroke-miss", swatch: "bg-miss", dash: "4 3" },
] as const;

export function TrafficChart({ title, lines, buckets, durationMs, marks, pointed, onPoint }: TrafficChartProps) {
  const high = Math.max(0, ...lines.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const cursorX = pointed === null ? 0 : ((pointed + 0.5) / buckets) * CHART_WIDTH;
  return (
    <figure className="grid min-w-0 content-start gap-1">
      <figcaption className="grid gap-0.5 text-xs">
        <span className="font-semibold text-ink-soft">{title}</span>
        {lines.map(({ name, values, overall }, i) => (
          <span key={name} className="flex items-center gap-1.5 text-ink-soft tabular-nums">
            {lines.length > 1 && (
              <span aria-hidden="true" className={classNames("size-2 rounded-full", LOOK[i]?.swatch)} />
            )}
            {lines.length > 1 && `${name}: `}
            {pointed === null ? overall : valueText(values[pointed]) || "–"}
          </span>
        ))}
      </figcaption>
      <div className="grid grid-cols-[auto_1fr] gap-x-1.5">
        <p
          aria-hidden="true"
          className="flex flex-col justify-between text-right text-[0.6875rem] text-ink-faint leading-none tabular-nums"
        >
          <span>{highWords(high)}</span>
          <span>{highWords(high / 2)}</span>
          <span>0</span>
        </p>
        <svg
          aria-hidden="true"
          viewBox={`0 -2 ${CHART_WIDTH} ${CHART_HEIGHT + 4}`}
          preserveAspectRatio="none"
          className="h-20 w-full rounded-sm bg-sunken"
          onPointerMove={({ clientX, currentTarget }) => {
            const { left, width } = currentTarget.getBoundingClientRect();
            onPoint(Math.max(0, Math.min(buckets - 1, Math.floor(((clientX - left) / width) * buckets))));
          }}
          onPointerLeave={() => onPoint(null)}
        >
          <line
            x1={0}
            x2={CHART_WIDTH}
            y1={CHART_HEIGHT / 2}
            y2={CHART_HEIGHT / 2}
            strokeWidth={1}
            vectorEffect="non-scaling-stroke"
            className="stroke-line"
          />
          <Marks marks={marks} durationMs={durationMs} />
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
          {pointed !== null && (
            <line
              x1={cursorX}
              x2={cursorX}
              y1={-2}
              y2={CHART_HEIGHT + 2}
              strokeWidth={1}
              vectorEffect="non-scaling-stroke"
              className="stroke-ink"
            />
          )}
        </svg>
        <span />
        <p aria-hidden="true" className="flex justify-between pt-0.5 text-[0.6875rem] text-ink-faint tabular-nums">
          <span>0</span>
          <span>{duration(durationMs / 2)}</span>
          <span>{duration(durationMs)}</span>
        </p>
      </div>
    </figure>
  );
}

const Marks = memo(function Marks({ marks, durationMs }: Pick<TrafficChartProps, "marks" | "durationMs">) {
  const x = (atMs: number) => (atMs / durationMs) * CHART_WIDTH;
  return marks.map(({ fromMs, untilMs, byHand, text }, i) =>
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
        className={byHand ? "stroke-accent" : "stroke-ink-faint"}
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
  );
});

/** The top of the chart. */
const highWords = (high: number): string => high.toLocaleString("en", { maximumSignificantDigits: 3 });
