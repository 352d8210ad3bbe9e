/** A group of entries before and after its generation was changed: the old ones are still stored, and nobody asks for them. */
import { Arrow, Box, Drawing } from "#components/visualisers/figures/parts";

const before = ["price:a3f:1", "price:a3f:2", "price:a3f:4"] as const;

export function Generation() {
  return (
    <Drawing
      height={272}
      label="After the generation has changed, the old entries are still stored but no key leads to them"
    >
      <text x={190} y={14} textAnchor="middle" fontSize={11.5} className="fill-ink-soft">
        before the change
      </text>
      <Box x={2} y={40} width={132} height={56} title="generation" lines={["a3f"]} tone="accent" />
      {before.map((key, i) => (
        <g key={key}>
          <Arrow fromX={134} toX={226} y={68} toY={37 + i * 34} tone="hit" />
          <Box x={226} y={23 + i * 34} width={152} height={28} title={key} tone="hit" mono />
        </g>
      ))}
      <text x={190} y={146} textAnchor="middle" fontSize={11.5} className="fill-ink-soft">
        after it: one key was set, and nothing was deleted
      </text>
      <Box x={2} y={186} width={132} height={56} title="generation" lines={["9c7"]} tone="accent" />
      {before.map((key, i) => (
        <Box key={key} x={226} y={155 + i * 28} width={152} height={24} title={key} tone="neutral" mono />
      ))}
      <Arrow fromX={134} toX={226} y={214} toY={254} tone="hit" />
      <Box x={226} y={242} width={152} height={26} title="price:9c7:1" tone="hit" mono />
      <text x={180} y={190} textAnchor="middle" fontSize={11} className="fill-ink-soft">
        no way here
      </text>
    </Drawing>
  );
}
