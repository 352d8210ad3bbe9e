import { expect, test } from "vitest";
import type { Scenario } from "#simulation/scenario";
import { scenarioWords } from "#view-models/words/scenario-words";

const calls = [{ entry: "stats", args: [7] }];

test("a scenario is told as who comes, when, where, and what steps cost", () => {
  const scenario: Scenario = {
    calls,
    count: 1500,
    arrivals: { kind: "every", everyMs: 10 },
    processes: 4,
    latency: { redis: 1, database: 0 },
  };
  expect(scenarioWords(scenario)).toBe(
    "1,500 requests of stats(7), one every 10 ms, on 4 processes; redis takes 1 ms.",
  );
});

test("one request comes when it comes", () => {
  expect(scenarioWords({ calls, count: 1 })).toBe("1 request of stats(7).");
});

test("several calls are named in turn, and requests without arrivals come together", () => {
  const both = [{ entry: "reader", args: [] }, ...calls];
  expect(scenarioWords({ calls: both, count: 2, processes: 1 })).toBe(
    "2 requests of reader(), stats(7), all at once, on one process.",
  );
});

test("faults and interventions are told with their times", () => {
  const scenario: Scenario = {
    calls,
    count: 1,
    faults: [
      { kind: "down", backend: "redis", fromMs: 5000, untilMs: 25_000 },
      { kind: "slow", backend: "redis", fromMs: 1000, untilMs: null, extraMs: 30_000, clientTimeoutMs: 500 },
    ],
    interventions: [{ kind: "flush", backend: "redis", atMs: 2000 }],
  };
  expect(scenarioWords(scenario)).toBe(
    "1 request of stats(7). From 5 s to 25 s redis cannot be reached. " +
      "From 1 s on redis takes 30 s more for each answer, and the client waits 500 ms. At 2 s redis is flushed.",
  );
});
