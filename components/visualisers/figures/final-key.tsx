/** A key on its way to the store: prefix and version come before what the program wrote, with colons between. */
import { Box, type BoxTone, Drawing } from "#components/visualisers/figures/parts";

const parts: readonly { x: number; width: number; title: string; from: string; tone: BoxTone }[] = [
  { x: 2, width: 84, title: "shop", from: "KEY_PREFIX", tone: "culled" },
  { x: 112, width: 64, title: "1", from: "version", tone: "work" },
  { x: 202, width: 176, title: "price:42:EUR", from: "what your program wrote", tone: "accent" },
];

export function FinalKey() {
  return (
    <Drawing height={178} label="The final key is made of prefix, version and key">
      {parts.map(({ x, width, title, from, tone }) => (
        <g key={from}>
          <text x={x + width / 2} y={14} textAnchor="middle" fontSize={11.5} className="fill-ink-soft">
            {from}
          </text>
          <Box x={x} y={22} width={width} height={40} title={title} tone={tone} />
          <line x1={x + width / 2} y1={62} x2={x + width / 2} y2={104} className="stroke-control" strokeWidth={1.5} />
        </g>
      ))}
      {[99, 189].map((x) => (
        <text key={x} x={x} y={48} textAnchor="middle" fontSize={20} className="fill-ink font-mono">
          :
        </text>
      ))}
      <Box x={2} y={104} width={376} height={40} title="shop:1:price:42:EUR" lines={[]} />
      <text x={190} y={166} textAnchor="middle" fontSize={11.5} className="fill-ink-soft">
        at most 250 characters, and this is all that the store knows
      </text>
    </Drawing>
  );
}
