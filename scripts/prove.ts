/**
 * `npm run prove`: every counterexample of the course, and one good order of each race, forced on real Django: does it end there as it does here?
 *
 *   npm run prove                                     all of them; writes tests/prove/results.json and docs/proved.md
 *   npm run prove -- --only lock-recipe               those with this in their names; writes nothing
 *   npm run prove -- --only lock-recipe --merge       and writes them over what was recorded of these
 *   npm run prove -- --everywhere                     each race on all five backends, and not only on its own
 *   npm run prove -- --only stale --projects FOLDER   nothing is run: the projects that the page hands out, unpacked
 *
 * Real Django is that of `python3` (ORACLE_PYTHON names another, ORACLE_DJANGO a folder with Django), or with `--root DIR` (PROVE_ROOT) the one in
 * that root folder (tests/oracle/make-root.sh makes one). Redis and memcached are started where they are installed.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createHost } from "#runtime/interpreter/host";
import { ROOT } from "#tooling/project-files";
import type { Case } from "#tooling/prove/counterexamples";
import { differences } from "#tooling/prove/differences";
import { keptCases } from "#tooling/prove/kept-cases";
import { projectsOf, unpack } from "#tooling/prove/projects";
import { type CourseRace, racesOfCourse } from "#tooling/prove/races";
import { RealDjango } from "#tooling/prove/real-django";
import { provedTable, type Recorded, type Results, readResults, resultsText } from "#tooling/prove/results";

const { values } = parseArgs({
  options: {
    only: { type: "string", multiple: true, default: [] },
    merge: { type: "boolean", default: false },
    everywhere: { type: "boolean", default: false },
    projects: { type: "string" },
    root: { type: "string" },
  },
});
const RESULTS = join(ROOT, "tests/prove/results.json");
const BACKENDS = ["locmem", "filebased", "db", "redis", "memcached"] as const;

const host = await createHost();
const all = (await racesOfCourse()).filter(
  ({ name }) => values.only.length === 0 || values.only.some((part) => name.includes(part)),
);
if (all.length === 0) throw new Error(`No race of the course has ${values.only.join(" or ")} in its name.`);
if (values.projects === undefined) await prove(all.flatMap(values.everywhere ? onEveryBackend : (race) => [race]));
else
  for (const race of all) for (const project of projectsOf(host, race)) console.log(unpack(project, values.projects));
process.exit(process.exitCode ?? 0);

function onEveryBackend(race: CourseRace): CourseRace[] {
  const others = BACKENDS.filter((backend) => backend !== race.options.backend);
  return [race, ...others.map((backend) => ({ ...race, options: { ...race.options, backend } }))];
}

async function prove(races: readonly CourseRace[]): Promise<void> {
  const django = await RealDjango.start(values.root ?? process.env.PROVE_ROOT ?? null);
  const casesIn = keptCases(host);
  const recorded: Recorded[] = [];
  const running: Promise<void>[] = [];
  let id = 0;
  for (const race of races) {
    await new Promise(setImmediate); // what has been carried out meanwhile is heard
    for (const found of casesIn(race)) {
      const one = { id: id++, ...found };
      running.push(django.replay(one).then((real) => void recorded.push(record(one, real))));
    }
  }
  await Promise.all(running);
  const results: Results = { versions: await django.stop(), cases: recorded };
  if (values.only.length === 0 && !values.everywhere) write(results);
  else if (values.merge && !values.everywhere) {
    const names = new Set(races.map(({ name }) => name));
    const others = readResults(readFileSync(RESULTS, "utf8")).cases.filter(({ name }) => !names.has(name));
    write({ ...results, cases: [...others, ...recorded] });
  }
  console.log(provedTable(results));
  if (recorded.some(({ differs, why }) => differs.length > 0 && why === null)) process.exitCode = 1;
}

function write({ versions, cases }: Results): void {
  const inOrder = cases.sort((a, b) => (a.name === b.name ? 0 : a.name < b.name ? -1 : 1));
  writeFileSync(RESULTS, resultsText({ versions, cases: inOrder }));
  writeFileSync(join(ROOT, "docs/proved.md"), provedTable({ versions, cases: inOrder }));
}

function record(one: Case, real: Parameters<typeof differences>[1]): Recorded {
  const { name, kind, backend, violates } = one;
  const differs = real.skipped === undefined ? differences(one, real) : [];
  const result = { name, kind, backend, violates, skipped: real.skipped ?? null, differs, why: null as string | null };
  if (differs.length > 0) {
    result.why = reasonFor(one, differs);
    console.log(
      `${name} on ${backend}, ${violates ?? "a good order"}:\n  ${differs.join("\n  ")}${result.why === null ? "" : `\n  (${result.why})`}`,
    );
  }
  return result;
}

/** What real Django does differently for a reason that has nothing to do with the race; null = something to mend. */
function reasonFor({ program }: Case, differs: readonly string[]): string | null {
  const code = Object.values(program).join("\n");
  if (differs.some((text) => text.includes("database is locked"))) return "SQLite lets one transaction write at a time";
  if (/\bhash\(/.test(code))
    return "each process hashes strings in its own way, and requests of one test share a process";
  if (/\basyncio\.gather\(/.test(code))
    return "lines of the module run coroutines at once, in an order that nobody conducts";
  return null;
}
