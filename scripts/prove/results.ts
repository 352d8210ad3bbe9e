/** What `npm run prove` has found: as a recording for the tests, and as a table for readers. */
import type { CourseRace } from "#tooling/prove/races";
import type { Versions } from "#tooling/prove/real-django";

export interface Recorded {
  name: string;
  kind: CourseRace["kind"];
  backend: string;
  /** Null = a good order. */
  violates: string | null;
  skipped: string | null;
  differs: string[];
  /** Why that is nothing to mend; null = it is. */
  why: string | null;
}

export interface Results {
  versions: Versions;
  cases: Recorded[];
}

/** A case a line; what agrees needs no more than its name. */
export function resultsText({ versions, cases }: Results): string {
  const lines = cases.map(({ skipped, differs, why, ...one }) =>
    JSON.stringify({ ...one, ...(skipped !== null && { skipped }), ...(differs.length > 0 && { differs, why }) }),
  );
  return `{\n"versions": ${JSON.stringify(versions)},\n"cases": [\n${lines.join(",\n")}\n]\n}\n`;
}

export function readResults(text: string): Results {
  const { versions, cases } = JSON.parse(text) as {
    versions: Versions;
    cases: (Partial<Recorded> & Pick<Recorded, "name" | "kind" | "backend" | "violates">)[];
  };
  return { versions, cases: cases.map((one) => ({ skipped: null, differs: [], why: null, ...one })) };
}

const KINDS = ["exploration", "infamous trace", "answer"] as const;
const BACKENDS = ["locmem", "filebased", "db", "redis", "memcached"] as const;

export function provedTable({ versions, cases }: Results): string {
  const tried = cases.filter(({ skipped }) => skipped === null);
  const agrees = (of: readonly Recorded[]) => of.filter(({ differs }) => differs.length === 0).length;
  const rowOf = (title: string, of: readonly Recorded[]): string => {
    const bad = of.filter(({ violates }) => violates !== null);
    const good = of.filter(({ violates }) => violates === null);
    return `| ${title} | ${bad.length} | ${agrees(bad)} | ${good.length} | ${agrees(good)} |`;
  };
  const rows = (title: (name: string) => string, key: "backend" | "kind", names: readonly string[]) =>
    names
      .map((name) => [name, tried.filter((one) => one[key] === name)] as const)
      .filter(([, of]) => of.length > 0)
      .map(([name, of]) => rowOf(title(name), of));
  const head = (first: string) => [
    `| ${first} | counterexamples | agree | good orders | agree |`,
    "|---|---|---|---|---|",
  ];
  const differing = tried.filter(({ differs }) => differs.length > 0);
  return [
    "# Proved on real Django",
    "",
    `\`npm run prove\` has forced these orders of steps on Django ${versions.django} with redis-py ${versions.redis} and pymemcache ${versions.pymemcache}: every counterexample`,
    "of the explorations, the infamous traces and the answers of the banks that fail a check of interleavings, and one order of each race in",
    "which nothing goes wrong. They agree where every request takes the steps that it takes here and ends as here, and the caches and the tables",
    "are left with the same. Random values are compared by which of them are equal. What was found is in `tests/prove/results.json`.",
    "",
    ...head("backend"),
    ...rows((name) => name, "backend", BACKENDS),
    rowOf("all", tried),
    "",
    ...head("from"),
    ...rows((name) => `${name === "infamous trace" ? "infamous traces" : `${name}s`}`, "kind", KINDS),
    "",
    ...(differing.length === 0
      ? []
      : [
          "What differs, and why:",
          "",
          ...differing.map(
            ({ name, violates, why }) => `- ${name}, ${violates ?? "a good order"}: ${why ?? "to be mended"}`,
          ),
          "",
        ]),
  ].join("\n");
}
