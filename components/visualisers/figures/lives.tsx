/** How long an entry lives: one bar for each way to give a timeout. The axis is not to scale beyond five minutes. */
import { Drawing } from "#components/visualisers/figures/parts";

const START = 128;
const FIVE_MINUTES = 196;
const HOUR = 284;
const END = 372;

const rows: readonly { call: string; to: number; after: string; tone: string }[] = [
  { call: "no timeout", to: FIVE_MINUTES, after: "a miss from then on", tone: "fill-set-soft stroke-set" },
  { call: "timeout=3600", to: HOUR, after: "a miss", tone: "fill-hit-soft stroke-hit" },
  { call: "timeout=None", to: END, after: "", tone: "fill-work-soft stroke-work" },
  { call: "timeout=0", to: START, after: "never there: not kept at all", tone: "" },
];
const marks = [
  { x: START, label: "set" },
  { x: FIVE_MINUTES, label: "300 s" },
  { x: HOUR, label: "1 hour" },
] as const;

export function Lives() {
  return (
    <Drawing height={196} label="How long an entry lives, for each way to give a timeout">
      {marks.map(({ x, label }) => (
        <g key={label}>
          <line x1={x} y1={22} x2={x} y2={190} className="stroke-line-strong" strokeDasharray="3 4" />
          <text x={x} y={14} textAnchor="middle" fontSize={11.5} className="fill-ink-soft">
            {label}
          </text>
        </g>
      ))}
      {rows.map(({ call, to, after, tone }, i) => {
        const y = 34 + i * 40;
        return (
          <g key={call}>
            <text x={4} y={y + 17} fontSize={11.5} className="fill-ink font-mono">
              {call}
            </text>
            {to > START && <rect x={START} y={y} width={to - START} height={26} rx={5} className={tone} />}
            <text x={Math.min(to, HOUR) + 8} y={y + 17} fontSize={11} className="fill-ink-soft">
              {after}
            </text>
          </g>
        );
      })}
      <text x={START + 10} y={131} fontSize={11} className="fill-ink-soft">
        until it is deleted, replaced or evicted
      </text>
    </Drawing>
  );
}
