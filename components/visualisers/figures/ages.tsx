/** Ages add up: a page that is built from a price at the end of its life keeps that price for a life of its own. To scale. */
import { Drawing } from "#components/visualisers/figures/parts";

const LEFT = 70;
const PX_A_SECOND = 0.24;
const at = (second: number): number => LEFT + second * PX_A_SECOND;

const marks = [
  { second: 0, label: "0 s: now 15.00", anchor: "start" },
  { second: 599, label: "599 s", anchor: "middle" },
  { second: 1199, label: "1,199 s", anchor: "end" },
] as const;
const rows = [
  { name: "the price", from: 0, to: 600, says: "12.00", tone: "fill-set-soft stroke-set" },
  { name: "the page", from: 599, to: 1199, says: "costs 12.00", tone: "fill-work-soft stroke-work" },
] as const;

export function Ages() {
  return (
    <Drawing height={144} label="A price that is cached for 600 seconds, and then a page that shows it for another 600">
      {marks.map(({ second, label, anchor }) => (
        <g key={second}>
          <line x1={at(second)} y1={22} x2={at(second)} y2={120} className="stroke-line-strong" strokeDasharray="3 4" />
          <text x={at(second)} y={14} textAnchor={anchor} fontSize={11.5} className="fill-ink-soft">
            {label}
          </text>
        </g>
      ))}
      {rows.map(({ name, from, to, says, tone }, i) => {
        const y = 32 + i * 36;
        return (
          <g key={name}>
            <text x={4} y={y + 17} fontSize={11.5} className="fill-ink">
              {name}
            </text>
            <rect x={at(from)} y={y} width={at(to) - at(from)} height={26} rx={5} className={tone} />
            <text
              x={(at(from) + at(to)) / 2}
              y={y + 17}
              textAnchor="middle"
              fontSize={11.5}
              className="fill-ink font-mono"
            >
              {says}
            </text>
          </g>
        );
      })}
      <line x1={at(0)} y1={116} x2={at(1199)} y2={116} strokeWidth={2} className="stroke-miss" />
      <text x={at(600)} y={134} textAnchor="middle" fontSize={11.5} className="fill-miss">
        somebody may still read 12.00
      </text>
    </Drawing>
  );
}
