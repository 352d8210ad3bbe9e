import { describe, expect, test } from "vitest";
import { scenarioOf } from "#course/blocks/scenario-fields";

describe("as text, on components", () => {
  test("an entry and a number of requests are enough", () => {
    expect(scenarioOf({ entry: "stats", requests: "50" })).toEqual({
      calls: [{ entry: "stats", args: [] }],
      count: 50,
    });
  });

  test("calls are as many requests as are listed, unless said otherwise", () => {
    const calls = [
      { entry: "reader", args: [] },
      { entry: "writer", args: [3] },
    ];
    expect(scenarioOf({ calls: '[["reader"], ["writer", 3]]' })).toEqual({ calls, count: 2 });
    expect(scenarioOf({ calls: '[["reader"], ["writer", 3]]', requests: "9" })).toEqual({ calls, count: 9 });
  });

  test.each([
    ["all", { kind: "all" }],
    ["every:10", { kind: "every", everyMs: 10 }],
    ["poisson:50", { kind: "poisson", perSecond: 50 }],
    ["burst:20:1000", { kind: "burst", size: 20, everyMs: 1000 }],
    ["at:0,5,9", { kind: "at", timesMs: [0, 5, 9] }],
  ])("arrivals=%s", (arrivals, meant) => {
    expect(scenarioOf({ entry: "f", requests: "3", arrivals })).toMatchObject({ arrivals: meant });
  });

  test("latency is compact or JSON", () => {
    const one = { entry: "f", requests: "1" };
    expect(scenarioOf({ ...one, latency: "redis:1 database:40.5" })).toMatchObject({
      latency: { redis: 1, database: 40.5 },
    });
    expect(scenarioOf({ ...one, latency: '{"get": {"kind": "exponential", "meanMs": 5}}' })).toMatchObject({
      latency: { get: { kind: "exponential", meanMs: 5 } },
    });
  });

  test("moduleState: fresh, kept or threads", () => {
    const one = { entry: "f", requests: "4", processes: "2" };
    expect(scenarioOf({ ...one, moduleState: "kept" })).toMatchObject({ moduleState: "kept", processes: 2 });
    expect(scenarioOf({ ...one, moduleState: "long" })).toMatch(/^moduleState: /);
  });

  test("placement, interventions, seed", () => {
    const interventions = '[{"kind": "flush", "backend": "redis", "atMs": 500}]';
    const fields = { entry: "f", requests: "3", processes: "2", placement: "0,0,1", interventions, seed: "7" };
    expect(scenarioOf(fields)).toMatchObject({
      processes: 2,
      placement: { kind: "explicit", processes: [0, 0, 1] },
      interventions: [{ kind: "flush", backend: "redis", atMs: 500 }],
      seed: 7,
    });
  });
});

describe("mistakes are said in words", () => {
  test.each([
    [{}, "needs entry or calls"],
    [{ entry: "f", calls: '[["g"]]' }, "needs entry or calls"],
    [{ entry: "f" }, "needs requests"],
    [{ entry: "f", requests: "many" }, "requests: "],
    [{ entry: "f", requests: "0" }, "requests: a whole number from 1"],
    [{ entry: "f", requests: "20000" }, "At most 10000 requests"],
    [{ entry: "f", requests: "2", arrivals: "often" }, "arrivals: all, every:MS, poisson:PER_SECOND"],
    [{ entry: "f", requests: "2", arrivals: "poisson:0" }, "A rate of arrivals is above 0."],
    [{ entry: "f", requests: "2", latency: "redis" }, "latency: "],
    [{ entry: "f", requests: "2", faults: '[{"kind": "gone"}]' }, "faults.0.kind: "],
    [{ entry: "f()", requests: "2" }, "entry: the name of a function"],
  ])("%j", (fields, message) => {
    expect(scenarioOf(fields)).toContain(message);
  });
});
