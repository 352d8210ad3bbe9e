import { appendFileSync, writeFileSync } from "node:fs";
import { racesOfCourse } from "#tooling/prove/races";
import { casesOf } from "#tooling/prove/counterexamples";
import { createHost } from "#runtime/interpreter/host";
const only = process.argv[2] ?? "";
const races = (await racesOfCourse()).filter(({ name }) => name.includes(only));
const stat = new Set<string>(JSON.parse((await import("node:fs")).readFileSync("/tmp/prove-stat.json","utf8")).filter((r: any) => r.bad?.length).map((r: any) => r.name));
const host = await createHost();
const lines: string[] = []; const out = process.argv[3] ?? "/tmp/cases.jsonl"; writeFileSync(out, "");
for (const race of races) {
  if (!stat.has(race.name)) continue;
  try { for (const one of casesOf(host, race)) { const l = JSON.stringify({ id: lines.length, ...one }); lines.push(l); appendFileSync(out, l + "\n"); } }
  catch (e) { console.error(race.name, String(e).slice(0, 300)); }
}
console.error(lines.length);
process.exit(0);
