/** Cache-aside: the short way over the cache, the long way on a miss. All arrows start and end in the program. */
import { Arrow, Box, Drawing } from "#components/visualisers/figures/parts";

const CODE_EDGE = 92;
const STORE_EDGE = 270;

export function CacheAside() {
  return (
    <Drawing height={292} label="Your code asks the cache first, and goes the slow way only on a miss">
      <Box x={2} y={8} width={90} height={276} title="Your code" lines={["a view"]} tone="accent" />
      <Box x={STORE_EDGE} y={8} width={108} height={158} title="Cache store" lines={["key → value", "fast"]} />
      <Box x={STORE_EDGE} y={206} width={108} height={78} title="The slow way" lines={["database,", "computation"]} />

      <Arrow fromX={CODE_EDGE} toX={STORE_EDGE} y={42} label="1  get: by key" />
      <Arrow fromX={STORE_EDGE} toX={CODE_EDGE} y={82} label="hit: the value, done" tone="hit" />
      <Arrow fromX={STORE_EDGE} toX={CODE_EDGE} y={116} label="or miss: None" tone="miss" dashed />
      <Arrow fromX={CODE_EDGE} toX={STORE_EDGE} y={230} label="2  on a miss: compute" tone="miss" />
      <Arrow fromX={STORE_EDGE} toX={CODE_EDGE} y={264} label="the result" tone="work" />
      <Arrow fromX={CODE_EDGE} toX={STORE_EDGE} y={152} label="3  set: for the next one" tone="set" />
    </Drawing>
  );
}
