/** A run by hand is held against the properties that are asked, once all have ended: it says what an exploration says of that one interleaving. */
import { beforeAll, expect, it } from "vitest";
import { createHost, type Host } from "#runtime/interpreter/host";
import { followSchedule } from "#runtime/requests/follow-schedule";
import { prepareSimulation } from "#runtime/requests/prepare-simulation";

const code = `
from django.core.cache import cache

def visit():
    n = cache.get("n", 0)
    cache.set("n", n + 1, None)
    return n
`;
const scenario = { calls: [{ entry: "visit", args: [] }], count: 2 };

let host: Host;
beforeAll(async () => {
  host = await createHost();
}, 120_000);

function violated(choices: number[], name: string): string[] | null {
  const prepared = prepareSimulation(host, { code, backend: "redis" }, scenario, "instant");
  const report = followSchedule(host, prepared, scenario, choices, [], false, [{ kind: "named", name }]);
  return report.violations?.map(({ message }) => message) ?? null;
}

it("finds the lost update in the order that has it, and none in the order that has not", () => {
  expect(violated([0, 1, 0, 1], "no-lost-update")).toHaveLength(1);
  expect(violated([0, 0, 1, 1], "no-lost-update")).toEqual([]);
  expect(violated([0, 1, 0, 1], "no-raise")).toEqual([]);
});

it("says nothing before all have ended", () => {
  expect(violated([0, 1, 0], "no-lost-update")).toBeNull();
});
