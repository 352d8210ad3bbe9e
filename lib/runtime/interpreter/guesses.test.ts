/** With guesses a program is learned in fewer runs, and what is learned is the same. */
import { beforeAll, expect, test } from "vitest";
import { createHost, type Host } from "#runtime/interpreter/host";
import { explorerFor } from "#runtime/requests/explore";
import { type Prepared, prepareSimulation } from "#runtime/requests/prepare-simulation";

let host: Host;
beforeAll(async () => {
  host = await createHost();
});

const waits = (more: string): string => `
import time, uuid
from django.core.cache import cache
from shop.services import compute_dashboard_stats

def page():
    token = uuid.uuid4().hex
    until = time.monotonic() + 2
    looks = 0
    while time.monotonic() < until:
        looks += 1
        if cache.get("stats") is not None:
            return looks
        if cache.add("lock", token, timeout=10):
            cache.set("stats", compute_dashboard_stats(), timeout=60)
            cache.delete("lock")
            return looks
        print("waits", looks)
        ${more}
        time.sleep(0.1)
    return None
`;

function explored(code: string, guesses: boolean): [object, Prepared] {
  const scenario = { calls: [{ entry: "page", args: [] }], count: 2 };
  const prepared = prepareSimulation(host, { code, backend: "redis" }, scenario, "instant");
  prepared.program.guesses = guesses;
  const properties = [{ kind: "named", name: "recomputations=1" }] as const;
  const explorer = explorerFor(host, prepared, { scenario, timing: "nominal", properties });
  while (!explorer.advance(1_000));
  const { interleavings, states, outcomes, verdicts } = explorer.report();
  return [{ interleavings, states, outcomes, verdicts }, prepared];
}

test.each([
  ["waits and looks", "pass"],
  ["does something else in round 12", "cache.touch('stats', looks) if looks == 12 else None"],
  ["asks the database in each round", "from shop.models import Product; Product.objects.count()"],
  ["draws in each round", "uuid.uuid4()"],
])("%s: all interleavings, with and without", (_, more) => {
  const [plain, without] = explored(waits(more), false);
  const [same, withGuesses] = explored(waits(more), true);
  expect(same).toEqual(plain);
  expect(withGuesses.tree.pythonRuns).toBeLessThan(without.tree.pythonRuns);
});
