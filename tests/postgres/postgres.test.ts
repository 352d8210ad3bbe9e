/**
 * What two transactions can lead to here, held against a real PostgreSQL under a real Django, where every order of their statements was carried
 * out (record.py). The outcomes must be the same: one that only PostgreSQL has would be a race that isn't found, one that only we have a
 * false alarm.
 */
import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import { createHost } from "#runtime/interpreter/host";
import type { Interpreter } from "#runtime/interpreter/interpreter";
import { explorerFor } from "#runtime/requests/explore";
import { prepareSimulation } from "#runtime/requests/prepare-simulation";

type Outcome = [returns: string[], rows: Record<string, string>];
interface Recorded {
  programs: Record<string, { orders: number; outcomes: Outcome[] }>;
}

const folder = new URL("./", import.meta.url);
const recorded = JSON.parse(readFileSync(new URL("recorded.json", folder), "utf8")) as Recorded;
const programs = readdirSync(new URL("programs", folder)).map((name) => name.replace(/\.py$/, ""));

let host: Interpreter;
beforeAll(async () => {
  host = await createHost();
});

it("has a recording of every program", () => {
  expect(Object.keys(recorded.programs).sort()).toEqual(programs.sort());
});

it.each(programs)("%s ends here as on PostgreSQL", (name) => {
  const code = readFileSync(new URL(`programs/${name}.py`, folder), "utf8");
  const entries = code.includes("def second(") ? ["first", "second"] : ["first", "first"];
  const scenario = { calls: entries.map((entry) => ({ entry, args: [] })), count: 2 };
  const prepared = prepareSimulation(host, { code, backend: "redis" }, scenario, "instant");
  const explorer = explorerFor(host, prepared, { scenario, timing: "nominal", properties: [] });
  while (!explorer.advance(10_000));
  const report = explorer.report();
  expect(report.status).toBe("complete");
  const isAlike = entries[0] === entries[1];
  const ours = report.outcomes.map(
    ({ returns, database }): Outcome => [isAlike ? [...returns].sort() : [...returns], { ...database }],
  );
  expect(inOrder(ours)).toEqual(inOrder(recorded.programs[name]?.outcomes ?? []));
});

const inOrder = (outcomes: readonly Outcome[]): string[] => outcomes.map((outcome) => JSON.stringify(outcome)).sort();
