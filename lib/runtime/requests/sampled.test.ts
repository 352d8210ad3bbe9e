/** What an exploration has tried only once, because all interleavings are given the same: random numbers, and the moment at which they begin. */
import { beforeAll, describe, expect, it } from "vitest";
import { createHost } from "#runtime/interpreter/host";
import type { Interpreter } from "#runtime/interpreter/interpreter";
import type { ExploreSpec, RunOptions } from "#runtime/protocol";
import { explorerFor, reportOf } from "#runtime/requests/explore";
import { prepareSimulation } from "#runtime/requests/prepare-simulation";
import { statusWords } from "#view-models/race/verdict-words";

let host: Interpreter;
beforeAll(async () => {
  host = await createHost();
});

function explored(body: string, options: Partial<RunOptions> = {}, above = "") {
  const code = `
import os, random, secrets, time, uuid
from django.core.cache import cache
from shop.models import Order, Product
from shop.services import fetch_exchange_rates
${above}
def job():
    ${body}
`;
  const scenario = { calls: [{ entry: "job", args: [] }], count: 2 };
  const prepared = prepareSimulation(host, { code, backend: "redis", ...options }, scenario, "instant");
  const spec: ExploreSpec = { scenario, timing: "nominal", properties: [{ kind: "named", name: "no-raise" }] };
  const explorer = explorerFor(host, prepared, spec);
  while (!explorer.advance(10_000));
  return reportOf(host, prepared, spec, explorer);
}

const numbers = "what other numbers would lead to";
const clock = "at another time of day";

describe("a report says that it's one sample", () => {
  it.each([
    ["random", "cache.set('t', random.random())"],
    ["a rare branch", "return cache.get('t') if random.random() < 0.01 else None"],
    ["uuid", "cache.set('t', uuid.uuid4().hex, 60)"],
    ["secrets", "cache.set('t', secrets.token_hex(4))"],
    ["os.urandom", "cache.set('t', os.urandom(4))"],
    ["a draw after which nothing is done", "return random.choice('ab')"],
  ])("of random numbers: %s", (_, body) => {
    const report = explored(body);
    expect(report.sampled).toEqual(["random"]);
    expect(statusWords(report).detail).toContain(numbers);
    expect(statusWords(report).detail).not.toContain(clock);
  });

  it("of random numbers that the module's own lines draw", () => {
    expect(explored("cache.set('t', TOKEN)", {}, "TOKEN = uuid.uuid4().hex").sampled).toEqual(["random"]);
  });

  it("of a server that fails by chance", () => {
    const flaky = { backend: "redis", kind: "flaky", share: 0.5, fromMs: 0, untilMs: null } as const;
    expect(explored("cache.set('t', 1)", { faults: [flaky] }).sampled).toEqual(["random"]);
  });

  it.each([
    ["a timestamp", "cache.set('t', int(time.time() // 60))"],
    ["a look at the end", "cache.get('t'); return time.time() > 0"],
  ])("of the clock: %s", (_, body) => {
    const report = explored(body);
    expect(report.sampled).toEqual(["clock"]);
    expect(statusWords(report).detail).toContain(clock);
  });

  it.each([
    ["a cache with timeouts", "cache.set('t', cache.get('t', 0) + 1, 60)"],
    [
      "services, rows, and sleeps",
      "cache.set('t', fetch_exchange_rates(), 60); time.sleep(1); Product.objects.get(pk=1)",
    ],
    ["a generator with a seed of its own", "cache.set('t', random.Random(4).random())"],
    ["a branch that is never taken", "return random.random() if cache.get('t') else None"],
  ])("and doesn't where nothing was drawn or read: %s", (_, body) => {
    const report = explored(body);
    expect(report.sampled).toBeUndefined();
    expect(statusWords(report).detail).not.toMatch(/isn't known/);
  });
});
