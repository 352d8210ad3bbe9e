import { describe, expect, test } from "vitest";
import { concurrencyChecks } from "#course/concurrency-checks";

const explore = {
  kind: "explore",
  title: "Nobody gets None",
  message: "Somebody got None, while another computed.",
  entry: "stats",
  requests: 2,
  backend: "redis",
  properties: ["no-none", { title: "own", quantifier: "always", code: "def holds(results, cache): return True" }],
};
const simulate = {
  kind: "simulate",
  title: "One computes",
  message: "More than one request computed at once.",
  severity: "remark",
  entry: "stats",
  requests: 50,
  arrivals: "every:10",
  seeds: [1, 2],
  limits: { mostRecomputations: 1 },
};

test("both kinds are read, with compact scenarios", () => {
  expect(concurrencyChecks(JSON.stringify([explore, simulate]))).toEqual([
    {
      kind: "explore",
      title: "Nobody gets None",
      message: "Somebody got None, while another computed.",
      backend: "redis",
      severity: undefined,
      scenario: { calls: [{ entry: "stats", args: [] }], count: 2 },
      timing: "nominal",
      properties: [
        { kind: "named", name: "no-none" },
        { kind: "python", title: "own", quantifier: "always", code: "def holds(results, cache): return True" },
      ],
    },
    {
      kind: "simulate",
      title: "One computes",
      message: "More than one request computed at once.",
      backend: undefined,
      severity: "remark",
      scenario: { calls: [{ entry: "stats", args: [] }], count: 50, arrivals: { kind: "every", everyMs: 10 } },
      seeds: [1, 2],
      limits: { mostRecomputations: 1 },
    },
  ]);
});

describe("mistakes are said with their place", () => {
  const broken = (changes: object) => concurrencyChecks(JSON.stringify([{ ...explore, ...changes }]));
  test.each([
    [{ properties: ["no-nones"] }, "0.properties.0: "],
    [{ backend: "postgres" }, "0.backend: "],
    [{ entry: undefined }, "0: needs entry or calls"],
    [{ kind: "look" }, "0.kind: "],
    [{ limit: 3 }, "limit"],
  ])("%j", (changes, message) => {
    expect(broken(changes)).toContain(message);
  });

  test("what is no JSON", () => {
    expect(concurrencyChecks("[{]")).toContain("not JSON");
  });
});
