/** Two requests add the same key at the same moment: the store takes one after the other, so one is refused. */
import { Arrow, Box, Drawing } from "#components/visualisers/figures/parts";

const LEFT = 92;
const STORE_LEFT = 142;
const STORE_RIGHT = 238;
const RIGHT = 288;

export function RefusedAdd() {
  return (
    <Drawing
      height={236}
      label="Two requests call add with the same key; the first is told True, the second is refused"
    >
      <Box x={2} y={8} width={90} height={220} title="Request A" tone="accent" />
      <Box x={288} y={8} width={90} height={220} title="Request B" tone="accent" />
      <Box x={STORE_LEFT} y={8} width={96} height={56} title="The store" lines={["mail: free"]} />
      <Box x={STORE_LEFT} y={90} width={96} height={56} title="The store" lines={["mail: A"]} tone="set" />
      <Box x={STORE_LEFT} y={172} width={96} height={56} title="The store" lines={["mail: A"]} tone="set" />

      <Arrow fromX={LEFT} toX={STORE_LEFT} y={78} label="add" tone="set" />
      <Arrow fromX={STORE_LEFT} toX={LEFT} y={118} label="True" tone="hit" />
      <Arrow fromX={RIGHT} toX={STORE_RIGHT} y={160} label="add" tone="set" />
      <Arrow fromX={STORE_RIGHT} toX={RIGHT} y={200} label="False" tone="miss" />
    </Drawing>
  );
}
