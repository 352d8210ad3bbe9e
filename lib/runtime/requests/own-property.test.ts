/** The reason given for a property of the learner's own is one that the nearest good run speaks for. */
import { expect, test } from "vitest";
import { createHost } from "#runtime/interpreter/host";
import { explorerFor, reportOf } from "#runtime/requests/explore";
import { prepareSimulation } from "#runtime/requests/prepare-simulation";

/** Two things go wrong here, and only one of them makes two visitors get the same number. */
const CODE = `from django.core.cache import cache
from shop import services

def exchange():
    rates = cache.get("rates")
    if rates is None:
        rates = services.fetch_exchange_rates()
        cache.set("rates", rates, 60)
    n = cache.get("served", 0)
    cache.set("served", n + 1, None)
    return n + 1
`;
const UNIQUE = "def holds(results, cache):\n    return len(set(results)) == len(results)\n";

test("it is about the entry that the good run leaves otherwise, not about the first race in the trace", async () => {
  const host = await createHost();
  const scenario = { calls: [{ entry: "exchange", args: [] }], count: 2 };
  const spec = {
    scenario,
    timing: "nominal",
    properties: [{ kind: "python", title: "No number twice", quantifier: "always", code: UNIQUE }],
  } as const;
  const prepared = prepareSimulation(host, { code: CODE, backend: "redis" }, scenario, "instant");
  const explorer = explorerFor(host, prepared, spec);
  while (!explorer.advance(10_000));
  const [found] = reportOf(host, prepared, spec, explorer).counterexamples;
  expect(found?.explanation.key).toBe(":1:served");
  expect(found?.explanation.verdict).toContain("served");
}, 120_000);
