import { describe, expect, test } from "vitest";
import { concurrencyChecks } from "#course/exercises/concurrency-checks";

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

const day = {
  kind: "day",
  title: "A whole day",
  message: "The day did not come to its end.",
  entry: "price_of",
  args: [4],
  requests: 1,
  seed: 3,
  day: {
    visitors: 1000,
    answers: { price_of: "price" },
    incidents: [
      { at: "08:05", kind: "outage", backend: "redis", minutes: 2 },
      { at: "16:00", kind: "deploy", warmUp: ["warm_up", [1]] },
    ],
  },
  limits: { mostErrors: 0 },
};

test("a day is read, its clock and minutes as milliseconds", () => {
  expect(concurrencyChecks(JSON.stringify([day]))).toMatchObject([
    {
      kind: "day",
      scenario: { calls: [{ entry: "price_of", args: [4] }] },
      day: {
        visitors: 1000,
        seed: 3,
        answers: { price_of: "price" },
        incidents: [
          { kind: "outage", backend: "redis", atMs: 29_100_000, lengthMs: 120_000 },
          { kind: "deploy", atMs: 57_600_000, warmUp: { entry: "warm_up", args: [[1]] } },
        ],
      },
      limits: { mostErrors: 0 },
    },
  ]);
  const late = { ...day, day: { ...day.day, incidents: [{ at: "25:00", kind: "restart", backend: "redis" }] } };
  expect(concurrencyChecks(JSON.stringify([late]))).toContain('a time such as "08:00"');
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
