/** `npm run bench [NAME…]`: what we promise to be fast, measured; ratios in one run. Never part of the tests. */
import { benchOperations } from "./bench/operations";
import { benchStartUp } from "./bench/start-up";

const BENCHES: Record<string, () => Promise<void>> = { operations: benchOperations, "start-up": benchStartUp };

const wanted = process.argv.slice(2);
for (const name of wanted.length > 0 ? wanted : Object.keys(BENCHES)) {
  const bench = BENCHES[name];
  if (!bench) throw new Error(`unknown benchmark "${name}"; there are ${Object.keys(BENCHES).join(", ")}`);
  await bench();
}
