/**
 * `tsx tests/oracle/differences.ts [--file JSON] [NAME…]`: where our Django prints something else than the recordings, in full. The test says
 * whether they agree; this says how they differ, for work on the backends. NAME is the start of a program's name.
 */
import { parseArgs } from "node:util";
import type { BackendChoice } from "#runtime/caches";
import { createHost } from "#runtime/interpreter/host";
import { readRecordings, SETS } from "./recordings";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { file: { type: "string" }, backend: { type: "string" } },
});
const host = await createHost();
let agreed = 0;
let differed = 0;
for (const { name, source, results } of (values.file ? [values.file] : SETS).flatMap(readRecordings)) {
  if (positionals.length > 0 && !positionals.some((start) => name.startsWith(start))) continue;
  for (const [backend, expected] of Object.entries(results)) {
    if (values.backend && backend !== values.backend) continue;
    const record = host.run({ code: source, filename: `${name}.py`, backend: backend as BackendChoice });
    const error = record.error?.lastLine ?? null;
    if (record.stdout === expected.stdout && error === expected.error) {
      agreed++;
      continue;
    }
    differed++;
    console.log(`=== ${name} [${backend}]`);
    if (record.stdout !== expected.stdout) console.log(`--- expected\n${expected.stdout}--- ours\n${record.stdout}`);
    if (error !== expected.error) console.log(`--- expected error: ${expected.error}\n--- our error: ${error}`);
    if (error !== expected.error && record.error) console.log(record.error.traceback);
  }
}
console.log(`${agreed} agreed, ${differed} differed`);
process.exit(differed > 0 ? 1 : 0);
