/** The recorded runs of `npm run prove`: where they are, and all of them as one table for readers. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "#tooling/project-files";
import { type Recorded, type Results, readResults } from "#tooling/prove/results";

/** All cases on the long-term Django, all on the current one, and what changes the database with PostgreSQL in place of SQLite. */
export type RunName = "main" | "other Django" | "postgresql";

type Runs = { main: Results } & { [name in Exclude<RunName, "main">]?: Results };

export const RESULTS: Record<RunName, string> = {
  main: join(ROOT, "tests/prove/results.json"),
  "other Django": join(ROOT, "tests/prove/results-6.1.json"),
  postgresql: join(ROOT, "tests/prove/results-postgresql.json"),
};
export const PROVED = join(ROOT, "docs/proved.md");

export function readRuns(): Runs {
  const read = (name: RunName) => (existsSync(RESULTS[name]) ? readResults(readFileSync(RESULTS[name], "utf8")) : null);
  const [main, other, postgresql] = [read("main"), read("other Django"), read("postgresql")];
  if (main === null) throw new Error(`${RESULTS.main} is missing: npm run prove writes it.`);
  return { main, ...(other && { "other Django": other }), ...(postgresql && { postgresql }) };
}

const KINDS = ["exploration", "infamous trace", "answer"] as const;
const BACKENDS = ["locmem", "filebased", "db", "redis", "memcached"] as const;

const triedIn = ({ cases }: Results) => cases.filter(({ skipped }) => skipped === null);
const agrees = (of: readonly Recorded[]) => of.filter(({ differs }) => differs.length === 0).length;

export function provedTable(runs: Runs): string {
  const { main, "other Django": other, postgresql } = runs;
  const also = [
    ...(other ? [{ title: `on Django ${other.versions.django}`, run: other }] : []),
    ...(postgresql ? [{ title: `on ${postgresql.versions.database}`, run: postgresql }] : []),
  ];
  const { versions } = main;
  const rowOf = (title: string, fits: (one: Recorded) => boolean): string => {
    const of = triedIn(main).filter(fits);
    const bad = of.filter(({ violates }) => violates !== null);
    const good = of.filter(({ violates }) => violates === null);
    const others = also.map(({ run }) => {
      const there = triedIn(run).filter(fits);
      return there.length === 0 ? "–" : `${agrees(there)} of ${there.length}`;
    });
    return `| ${[title, bad.length, agrees(bad), good.length, agrees(good), ...others].join(" | ")} |`;
  };
  const rows = (title: (name: string) => string, key: "backend" | "kind", names: readonly string[]) =>
    names
      .filter((name) => triedIn(main).some((one) => one[key] === name))
      .map((name) => rowOf(title(name), (one) => one[key] === name));
  const head = (first: string) => [
    `| ${[first, "counterexamples", "agree", "good orders", "agree", ...also.map(({ title }) => title)].join(" | ")} |`,
    `|${"---|".repeat(5 + also.length)}`,
  ];
  const differing = [{ title: "", run: main }, ...also].flatMap(({ title, run }) =>
    triedIn(run)
      .filter(({ differs }) => differs.length > 0)
      .map(
        ({ name, violates, why }) =>
          `- ${[name, violates ?? "a good order", ...(title && [title])].join(", ")}: ${why ?? "to be mended"}`,
      ),
  );
  return [
    "# Proved on real Django",
    "",
    `\`npm run prove\` has forced these orders of steps on Django ${versions.django} with redis-py ${versions.redis} and pymemcache ${versions.pymemcache}: every counterexample`,
    "of the explorations, the infamous traces and the answers of the banks that fail a check of interleavings, and one order of each race in",
    "which nothing goes wrong. They agree where every request takes the steps that it takes here and ends as here, and the caches and the tables",
    "are left with the same. Random values are compared by which of them are equal. What was found is in `tests/prove`.",
    ...(also.length === 0 ? [] : ["", ...ALSO]),
    "",
    ...head("backend"),
    ...rows((name) => name, "backend", BACKENDS),
    rowOf("all", () => true),
    "",
    ...head("from"),
    ...rows((name) => `${name === "infamous trace" ? "infamous traces" : `${name}s`}`, "kind", KINDS),
    "",
    ...(differing.length === 0 ? [] : ["What differs, and why:", "", ...differing, ""]),
  ].join("\n");
}

const ALSO = [
  "The last columns are both kinds of orders in further runs: those that Django 6.1 has in the playground, on a real 6.1; and those in which a",
  "request changes the database, with PostgreSQL in place of SQLite. There, too, each order agrees only if it was carried out step by step. Some",
  "orders of 5.2 are none of 6.1: `aincr` is two commands on 5.2 and one on 6.1, so nobody comes in between.",
];
