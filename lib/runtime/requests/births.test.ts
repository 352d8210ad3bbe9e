/** Each process has imported the module itself: what the module's own lines have drawn is its own, and everything that they store is there once. */
import { beforeAll, describe, expect, it } from "vitest";
import { createHost, type Host } from "#runtime/interpreter/host";
import { explorerFor } from "#runtime/requests/explore";
import { prepareSimulation } from "#runtime/requests/prepare-simulation";
import { simulate } from "#runtime/requests/simulate";
import type { Scenario } from "#simulation/scenario";

let host: Host;
beforeAll(async () => {
  host = await createHost();
});

const asking = (scenario: Partial<Scenario>): Scenario => ({
  calls: [{ entry: "ask", args: [] }],
  count: 6,
  ...scenario,
});

const HEAD = "import os, random, secrets, uuid\nfrom django.core.cache import cache\n";

function answers(code: string, scenario: Scenario, backend: "locmem" | "redis"): string[] {
  const prepared = prepareSimulation(host, { code: HEAD + code, backend }, scenario, "costs");
  const ends = simulate(host, prepared, scenario, true).events.flatMap((e) => (e.type === "returned" ? [e] : []));
  return ends.sort((a, b) => a.task - b.task).map(({ repr }) => repr);
}

function holds(code: string, scenario: Scenario, name: string): boolean | null {
  const prepared = prepareSimulation(host, { code: HEAD + code, backend: "redis" }, scenario, "instant");
  const explorer = explorerFor(host, prepared, {
    scenario,
    timing: "nominal",
    properties: [{ kind: "named", name }],
  });
  while (!explorer.advance(10_000));
  const report = explorer.report();
  expect(report.status).toBe("complete");
  return report.verdicts[0]?.holds ?? null;
}

describe.for(["redis", "locmem"] as const)("a token that the module's own lines make, on %s", (backend) => {
  it.for(["uuid.uuid4().hex", "random.random()", "secrets.token_hex(4)", "os.getpid()", "hash('shop')"])(
    "%s is that of the process: another in each, the same in all its requests",
    (token) => {
      const code = `ME = ${token}\n\n\ndef ask():\n    cache.get("a")\n    return ME\n`;
      for (const moduleState of ["fresh", "kept", "threads"] as const) {
        const given = answers(code, asking({ processes: 3, moduleState }), backend);
        expect(new Set(given).size, moduleState).toBe(3);
        expect(given.slice(3), moduleState).toEqual(given.slice(0, 3));
      }
    },
  );
});

const LOCK = `ME = uuid.uuid4().hex


def ask():
    if cache.add("lock", ME, timeout=10) or cache.get("lock") == ME:
        cache.get("inside")
        from shop.services import fetch_weather
        fetch_weather("Oslo")
        return True
    return False
`;

describe("a lock with the process's own token", () => {
  const two = { count: 2 };

  it("keeps two processes apart, and not two threads of one", () => {
    expect(holds(LOCK, asking({ ...two, processes: 2 }), "recomputations=1")).toBe(true);
    const threads = asking({ ...two, processes: 1, moduleState: "threads" });
    expect(holds(LOCK, threads, "recomputations=1")).toBe(false);
  });
});

it("what the module's own lines store is there once, whatever they draw", () => {
  const code = `cache.set("visits", 7, timeout=None)
cache.add("leader", uuid.uuid4().hex, timeout=None)
ME = random.random()


def ask():
    return cache.incr("visits"), cache.get("leader")
`;
  const given = answers(code, asking({ processes: 6 }), "redis");
  expect(given.map((text) => text.split(",")[0]).sort()).toEqual(["(10", "(11", "(12", "(13", "(8", "(9"]);
  expect(new Set(given.map((text) => text.split(",")[1])).size).toBe(1);
});
