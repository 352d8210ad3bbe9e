/**
 * `npm run prove`: every counterexample of the course, and one good order of each race, forced on real Django: does it end there as it does here?
 *
 *   npm run prove                                     all of them, on a Django 5.2; writes tests/prove/results.json and docs/proved.md
 *   npm run prove -- --only lock-recipe               those with this in their names; writes nothing
 *   npm run prove -- --only lock-recipe --merge       and writes them over what was recorded of these
 *   npm run prove -- --django 6.1                     as Django 6.1 has it, on a real 6.1; writes tests/prove/results-6.1.json
 *   npm run prove -- --postgres 127.0.0.1:5433        those that change the database, on that server (user postgres, no password, its database
 *                                                     "postgres" is used); writes tests/prove/results-postgresql.json
 *   npm run prove -- --everywhere                     each race on all five backends, and not only on its own
 *   npm run prove -- --only stale --projects FOLDER   nothing is run: the projects that the page hands out, unpacked
 *
 * Real Django is that of `python3` (ORACLE_PYTHON names another, ORACLE_DJANGO a folder with Django), or with `--root DIR` (PROVE_ROOT) the one in
 * that root folder (tests/oracle/make-root.sh makes one). Redis and memcached are started where they are installed.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { DEFAULT_DJANGO, type DjangoVersion, isDjangoVersion } from "#engine/django-version";
import { createHost } from "#runtime/interpreter/host";
import type { Case } from "#tooling/prove/counterexamples";
import { differences } from "#tooling/prove/differences";
import { keptCases } from "#tooling/prove/kept-cases";
import { projectsOf, unpack } from "#tooling/prove/projects";
import { type CourseRace, racesOfCourse } from "#tooling/prove/races";
import { RealDjango } from "#tooling/prove/real-django";
import { type Recorded, type Results, resultsText } from "#tooling/prove/results";
import { PROVED, provedTable, RESULTS, type RunName, readRuns } from "#tooling/prove/runs";
import { runBin } from "#tooling/run";

const { values } = parseArgs({
  options: {
    only: { type: "string", multiple: true, default: [] },
    merge: { type: "boolean", default: false },
    everywhere: { type: "boolean", default: false },
    projects: { type: "string" },
    root: { type: "string" },
    django: { type: "string", default: DEFAULT_DJANGO },
    postgres: { type: "string" },
  },
});
const django: DjangoVersion = isDjangoVersion(values.django) ? values.django : unknownDjango();
const run: RunName = values.postgres !== undefined ? "postgresql" : django === DEFAULT_DJANGO ? "main" : "other Django";
/** What a database may order in another way than SQLite does. */
const CHANGES = /^(?:BEGIN|COMMIT|INSERT|UPDATE|DELETE)\b/;
const BACKENDS = ["locmem", "filebased", "db", "redis", "memcached"] as const;

const host = await createHost();
const all = (await racesOfCourse())
  .filter(({ name }) => values.only.length === 0 || values.only.some((part) => name.includes(part)))
  .map((race) => (django === DEFAULT_DJANGO ? race : { ...race, options: { ...race.options, django } }));
if (all.length === 0) throw new Error(`No race of the course has ${values.only.join(" or ")} in its name.`);
if (values.projects === undefined) await prove(all.flatMap(values.everywhere ? onEveryBackend : (race) => [race]));
else
  for (const race of all) for (const project of projectsOf(host, race)) console.log(unpack(project, values.projects));
process.exit(process.exitCode ?? 0);

function unknownDjango(): never {
  throw new Error(`There is no Django ${values.django} here.`);
}

function onEveryBackend(race: CourseRace): CourseRace[] {
  const others = BACKENDS.filter((backend) => backend !== race.options.backend);
  return [race, ...others.map((backend) => ({ ...race, options: { ...race.options, backend } }))];
}

async function prove(races: readonly CourseRace[]): Promise<void> {
  const real = await RealDjango.start(values.root ?? process.env.PROVE_ROOT ?? null, values.postgres ?? null);
  if (!real.versions.django.startsWith(`${django}.`))
    throw new Error(
      `This is Django ${real.versions.django}, and the orders are those of ${django}: ORACLE_DJANGO names another, or --django.`,
    );
  const casesIn = keptCases(host);
  const recorded: Recorded[] = [];
  const running: Promise<void>[] = [];
  let id = 0;
  for (const race of races) {
    await new Promise(setImmediate); // what has been carried out meanwhile is heard
    for (const found of casesIn(race)) {
      if (run === "postgresql" && !found.race.steps.some(({ does }) => CHANGES.test(does))) continue;
      const one = { id: id++, ...found };
      running.push(real.replay(one).then((replayed) => void recorded.push(record(one, replayed))));
    }
  }
  await Promise.all(running);
  await real.stop();
  const results: Results = { versions: real.versions, cases: recorded };
  if (values.only.length === 0 && !values.everywhere) await write(results);
  else if (values.merge && !values.everywhere) {
    const names = new Set(races.map(({ name }) => name));
    const others = (readRuns()[run]?.cases ?? []).filter(({ name }) => !names.has(name));
    await write({ ...results, cases: [...others, ...recorded] });
  }
  console.log(provedTable({ main: results }));
  if (recorded.some(({ differs, why }) => differs.length > 0 && why === null)) process.exitCode = 1;
}

async function write({ versions, cases }: Results): Promise<void> {
  const inOrder = cases.sort((a, b) => (a.name === b.name ? 0 : a.name < b.name ? -1 : 1));
  writeFileSync(RESULTS[run], resultsText({ versions, cases: inOrder }));
  await runBin("@biomejs/biome/bin/biome", ["format", "--write", RESULTS[run]]);
  writeFileSync(PROVED, provedTable(readRuns()));
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
  if (/\basyncio\.gather\(/.test(code))
    return "lines of the module run coroutines at once, in an order that nobody conducts";
  return null;
}
