/** A grade comes to its end, and what it says of a program with too many interleavings is true: found, looked at so many, or not judged. */
import { beforeAll, beforeEach, expect, test } from "vitest";
import { grade } from "#runtime/grade/grade";
import { createHost, type Host } from "#runtime/interpreter/host";
import type { CheckResult, ConcurrencyCheck } from "#runtime/protocol";

let host: Host;
beforeAll(async () => {
  host = await createHost();
});
beforeEach(() => host.deadline.set(60_000));

const check = (requests: number, seconds: number): ConcurrencyCheck => ({
  kind: "explore",
  title: "it",
  message: "Two computed at once.",
  driver: `
from stampede.driver import program, replace, slow
replace("shop.services.compute_dashboard_stats", lambda: slow("compute", seconds=${seconds}) or 7)
def visit():
    return program.page()
`,
  backend: "redis",
  scenario: { calls: [{ entry: "visit", args: [] }], count: requests },
  timing: "nominal",
  properties: [{ kind: "named", name: "recomputations-at-once=1" }],
});

const page = (take: string, wait: string): string => `
import time, uuid
from django.core.cache import cache
from shop.services import compute_dashboard_stats

def take():
    ${take}

def page():
    while cache.get("stats") is None:
        if take():
            cache.set("stats", compute_dashboard_stats(), timeout=60)
            cache.delete("lock")
        else:
            ${wait}
    return cache.get("stats")
`;
const ADD = 'return cache.add("lock", uuid.uuid4().hex, timeout=60)';
const GET_THEN_SET = 'return cache.get("lock") is None and (cache.set("lock", uuid.uuid4().hex, timeout=60) or True)';
const graded = (code: string, it: ConcurrencyCheck): CheckResult =>
  grade(host, { code }, "", [it]).checks[0] as CheckResult;

test("a waiter that looks every ten milliseconds is looked at whole", () => {
  expect(graded(page('return cache.add("lock", 1, timeout=60)', "time.sleep(0.01)"), check(2, 5))).toMatchObject({
    outcome: "passed",
    message: "",
  });
});

test("three that draw a token in each round are too many: it passes, and says how far it has looked", () => {
  const { outcome, message } = graded(page(ADD, "time.sleep(0.1)"), check(3, 1));
  expect([outcome, message]).toEqual(["passed", expect.any(String)]);
  expect(message).toMatch(
    /^Your program takes too many steps .* This check looked at those with the fewest switches .* none of them failed\.$/,
  );
}, 240_000);

test("the broken lock among them is found, with an example", () => {
  const found = graded(page(GET_THEN_SET, "time.sleep(0.1)"), check(3, 2));
  expect(found).toMatchObject({ outcome: "failed", message: "Two computed at once." });
  expect(found.counterexample?.choices.length).toBeGreaterThan(0);
});

test("who asks again and again without a pause is told so", () => {
  const { outcome, message } = graded(page('return cache.add("lock", 1, timeout=60)', "pass"), check(2, 5));
  expect(outcome).toBe("failed");
  expect(message).toContain("a pause in each round");
});
