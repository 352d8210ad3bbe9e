/**
 * `tsx tests/oracle/differences.ts [--file JSON] [--backend NAME] [--django VERSION] [--brief] [NAME…]`: where our Django prints something
 * else than the recordings, in full, and how many agree in each area and version. The test says whether they agree; this says how they
 * differ, for work on the backends. NAME is the start of a program's name.
 */
import { parseArgs } from "node:util";
import { createHost } from "#runtime/interpreter/host";
import { casesOf, readRecordings, SETS } from "./recordings";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    file: { type: "string" },
    backend: { type: "string" },
    django: { type: "string" },
    brief: { type: "boolean" },
  },
});
const host = await createHost();
const tally = new Map<string, { agreed: number; differed: number }>();
for (const file of values.file ? [values.file] : SETS)
  for (const { name, source, django, backend, expected } of readRecordings(file).flatMap(casesOf)) {
    if (positionals.length > 0 && !positionals.some((start) => name.startsWith(start))) continue;
    if (values.backend && backend !== values.backend) continue;
    if (values.django && django !== values.django) continue;
    const record = host.run({ code: source, filename: `${name}.py`, backend, django });
    const error = record.error?.lastLine ?? null;
    const area = `${file} ${name.split("_")[0]} ${django}`;
    const counted = tally.get(area) ?? { agreed: 0, differed: 0 };
    tally.set(area, counted);
    if (record.stdout === expected.stdout && error === expected.error) {
      counted.agreed++;
      continue;
    }
    counted.differed++;
    console.log(`=== ${name} [${backend}, ${django}]`);
    if (values.brief) continue;
    if (record.stdout !== expected.stdout) console.log(`--- expected\n${expected.stdout}--- ours\n${record.stdout}`);
    if (error !== expected.error) console.log(`--- expected error: ${expected.error}\n--- our error: ${error}`);
    if (error !== expected.error && record.error) console.log(record.error.traceback);
  }
for (const [area, { agreed, differed }] of [...tally].sort()) console.log(`${area}: ${agreed} of ${agreed + differed}`);
const differed = [...tally.values()].reduce((sum, each) => sum + each.differed, 0);
process.exit(differed > 0 ? 1 : 0);
