import { beforeAll, expect, it } from "vitest";
import { createHost, type Host } from "#runtime/interpreter/host";
import { explorerFor, reportOf } from "#runtime/requests/explore";
import { followSchedule } from "#runtime/requests/follow-schedule";
import { prepareSimulation } from "#runtime/requests/prepare-simulation";
import { simulate } from "#runtime/requests/simulate";
import type { Scenario } from "#simulation/scenario";
import { cacheTable } from "#view-models/trace/cache-table";

let host: Host;
beforeAll(async () => {
  host = await createHost();
});

const CODE = `
from django.core.cache import cache

cache.set("n", 0, None)
cache.set("gone", "soon", 10)

def hit():
    n = cache.get("n")
    cache.set("n", n + 1, None)
    cache.delete("gone")
`;

const scenario: Scenario = { calls: [{ entry: "hit", args: [] }], count: 2, processes: 1 };
const prepared = () => prepareSimulation(host, { code: CODE, backend: "locmem" }, scenario, "instant");
const shown = (
  {
    events,
    previews,
    caches,
    start,
  }: Pick<ReturnType<typeof followSchedule>, "events" | "previews" | "caches" | "start">,
  cursor: number,
) =>
  cacheTable(events, cursor, previews, caches, 0, start).rows.map(({ key, value, hits, gone }) => [
    key,
    value,
    hits,
    gone,
  ]);

it("the scheduler's table begins with what the module's own lines have stored", () => {
  const report = followSchedule(host, prepared(), scenario, [], [], false);
  expect(shown(report, report.events.length)).toEqual([
    ["n", "0", 0, false],
    ["gone", "'soon'", 0, false],
  ]);
  const after = followSchedule(host, prepared(), scenario, [0], [], false);
  expect(shown(after, after.events.length)).toEqual([
    ["gone", "'soon'", 0, false],
    ["n", "0", 1, false], // used last
  ]);
});

it("so does Run many's, at every cursor, and an entry from the import is seen to go", () => {
  const report = simulate(host, prepared(), scenario, true);
  expect(shown(report, 0).map(([key]) => key)).toEqual(["n", "gone"]);
  const deleted = report.events.findIndex((event) => event.type === "commanded" && event.command.op === "delete");
  expect(shown(report, deleted + 1).at(-1)).toEqual(["gone", "'soon'", 0, true]);
});

it("and the race report's", () => {
  const spec = { scenario, timing: "nominal", properties: [{ kind: "named", name: "no-lost-update" }] } as const;
  const at = prepared();
  const explorer = explorerFor(host, at, spec);
  while (!explorer.advance(1000));
  const { start, previews } = reportOf(host, at, spec, explorer);
  expect(start.flatMap((change) => (change.kind === "put" ? [previews[change.entry.payload]] : []))).toEqual([
    "0",
    "'soon'",
  ]);
});
