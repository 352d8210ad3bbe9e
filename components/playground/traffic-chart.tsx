/** One measure over the time of the traffic, one or two lines: the second is dashed, so that they differ without colour. The table twin is the panel's. */
import { classNames } from "#components/ui/class-names";
import { CHART_HEIGHT, CHART_WIDTH, linePath } from "#view-models/traffic-series";

interface TrafficChartProps {
  title: string;
  lines: readonly { name: string; values: readonly (number | null)[]; overall: string }[];
  buckets: number;
}

const LOOK = [
  { stroke: "stroke-work", swatch: "bg-work", dash: undefined },
  { stroke: "stroke-miss", swatch: "bg-miss", dash: "4 3" },
] as const;

export function TrafficChart({ title, lines, buckets }: TrafficChartProps) {
  const high = Math.max(0, ...lines.flatMap(({ values }) => values.map((value) => value ?? 0)));
  return (
    <figure className="grid min-w-0 gap-1">
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
      <svg
        aria-hidden="true"
        viewBox={`0 -2 ${CHART_WIDTH} ${CHART_HEIGHT + 4}`}
        preserveAspectRatio="none"
        className="h-20 w-full rounded-sm bg-sunken"
      >
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
    </figure>
  );
}
