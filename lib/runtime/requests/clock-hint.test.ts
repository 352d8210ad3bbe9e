/** What an exploration says it has not tried, because time passes in it only while nobody can go on. */
import { beforeAll, describe, expect, it } from "vitest";
import { createHost } from "#runtime/interpreter/host";
import type { Interpreter } from "#runtime/interpreter/interpreter";
import type { ExploreSpec } from "#runtime/protocol";
import { explorerFor, reportOf } from "#runtime/requests/explore";
import { prepareSimulation } from "#runtime/requests/prepare-simulation";
import { verdictWords } from "#view-models/race/verdict-words";

const lock = (lockSeconds: number | null, workSeconds: number): string => `
import time
from django.core.cache import cache
def job():
    if not cache.add("lock", 1, ${lockSeconds ?? "None"}):
        return "busy"
    time.sleep(${workSeconds})
    cache.delete("lock")
    return "done"
`;

let host: Interpreter;
beforeAll(async () => {
  host = await createHost();
});

function explored(code: string, timing: ExploreSpec["timing"] = "nominal") {
  const scenario = { calls: [{ entry: "job", args: [] }], count: 2 };
  const prepared = prepareSimulation(host, { code, backend: "redis" }, scenario, "instant");
  const spec: ExploreSpec = { scenario, timing, properties: [{ kind: "named", name: "one-at-a-time" }] };
  const explorer = explorerFor(host, prepared, spec);
  while (!explorer.advance(10_000));
  return reportOf(host, prepared, spec, explorer);
}

describe("a lock that is shorter than the work under it", () => {
  it("is no all-clear although nobody comes in time, and is found when the clock may jump", () => {
    const report = explored(lock(30, 40));
    expect(report.verdicts[0]?.holds).toBe(true);
    expect(report.clock).toEqual({ outlived: { key: ":1:lock", timeoutMs: 30_000, workMs: 40_000 } });
    expect(verdictWords(report, () => null)).toEqual({
      kind: "unknown",
      sentence:
        "No violation, but who comes later was not tried. `lock` runs out after 30 s, but the request that took it is at work for 40 s.",
      share: "",
    });
    const jumping = explored(lock(30, 40), "adversarial");
    expect(jumping.verdicts[0]?.holds).toBe(false);
    expect(jumping.clock).toBeNull();
  });
});

describe("what else has not been tried", () => {
  it("is said of a lock that lasts longer, and is no reason to doubt the verdict", () => {
    const report = explored(lock(60, 40));
    expect(report.clock).toEqual({ outlived: null });
    expect(verdictWords(report, () => null).kind).toBe("safe");
  });

  it("is nothing where no time passes and nothing runs out", () => {
    expect(explored(lock(null, 0)).clock).toBeNull();
  });
});
