import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TraceEvent } from "#engine/event";
import type { Behaviour } from "#simulation/testing/generator-program";
import { redis, sleep, work } from "#simulation/testing/steps";
import { lanes } from "#view-models/lanes/lanes";
import { runVerdict } from "#view-models/lanes/run-verdict";
import { workPeak } from "#view-models/lanes/work-peak";
import { measured, NAMING } from "#view-models/testing/testing-runs";

function* dashboard(): Behaviour {
  if ((yield redis.get(":1:v")) !== undefined) return "'hit'";
  yield work(2000);
  yield redis.set(":1:v", "V", 3000);
  return "'made'";
}

function* uncached(): Behaviour {
  yield work(2000);
  return "'made'";
}

const storesUnder = (key: string) =>
  function* (): Behaviour {
    yield work(2000);
    yield redis.set(key, "V", 3000);
    return "'made'";
  };

// biome-ignore lint/correctness/useYield: it fails before its first step
function* broken(): Behaviour {
  throw new Error("no such page");
}

function* brokenLater(): Behaviour {
  yield sleep(1500);
  throw new Error("gone");
}

/** The report is their own; only the note that there was one is shared. */
const noted = (own: string) =>
  function* (): Behaviour {
    yield work(2000);
    yield redis.set(":1:last", "1", 3000);
    yield redis.set(`:1:${own}`, own, 3000);
    return "'made'";
  };

const FUNCTIONS = {
  notedA: noted("a"),
  notedB: noted("b"),

  dashboard,
  uncached,
  one: storesUnder(":1:one"),
  other: storesUnder(":1:other"),
  broken,
  brokenLater,
};
const many = (entry: string, count: number, everyMs = 0) =>
  Array.from({ length: count }, (_, process) => ({ entry, process, arriveMs: process * everyMs }));

const verdictOf = (requests: ReturnType<typeof many>) => {
  const { events, measures } = measured({ functions: FUNCTIONS, requests });
  return runVerdict(events, measures);
};

describe("the sentence above the lanes", () => {
  it("says that one computation was enough where all stored the same value under the same key", () => {
    expect(verdictOf(many("dashboard", 76)).atOnce).toBe("76 computed at once; one was enough");
  });

  it("doesn't say so where nothing was stored, or each under a key of its own", () => {
    expect(verdictOf(many("uncached", 50, 10)).atOnce).toBe("50 computed at once");
    expect(verdictOf([...many("one", 2), ...many("other", 1)]).atOnce).toBe("3 computed at once");
    expect(verdictOf([...many("notedA", 1), ...many("notedB", 1)]).atOnce).toBe("2 computed at once");
    expect(verdictOf(many("notedA", 2)).atOnce).toBe("2 computed at once; one was enough");
  });

  it("says nothing of work that was done by one at a time", () => {
    expect(verdictOf(many("uncached", 3, 2000)).atOnce).toBeNull();
  });

  it("counts who failed, and says from when to when", () => {
    const some = verdictOf([...many("dashboard", 2), ...many("brokenLater", 3, 1000)]);
    expect(some.failed).toEqual({ words: "3 of 5 requests failed, from 1.5 s to 3.5 s", errors: "Error: gone" });
    expect(verdictOf(many("broken", 4)).failed?.words).toBe("All 4 requests failed, at 0 s");
    expect(verdictOf(many("broken", 1)).failed?.words).toBe("The request failed, at 0 s");
    expect(verdictOf(many("dashboard", 4)).failed).toBeNull();
  });

  it("has the main figures, those that are not zero", () => {
    expect(verdictOf(many("dashboard", 3, 1500)).figures).toBe(
      "3 requests in 3.5 s: 1 hit, 2 misses, 2 recomputations",
    );
    expect(verdictOf(many("brokenLater", 1)).figures).toBe("1 request in 1.5 s");
  });
});

interface Shape {
  steps: { kind: "work" | "sleep" | "set"; ms: number; key: number }[];
  fails: boolean;
}

const shape: fc.Arbitrary<Shape> = fc.record({
  steps: fc.array(
    fc.record({
      kind: fc.constantFrom("work" as const, "sleep" as const, "set" as const),
      ms: fc.integer({ min: 0, max: 12 }),
      key: fc.integer({ min: 0, max: 2 }),
    }),
    { maxLength: 4 },
  ),
  fails: fc.boolean(),
});

/** Requests of one to three functions; several of one are what a stampede is made of. */
const traffic = fc.record({
  shapes: fc.array(shape, { minLength: 1, maxLength: 3 }),
  requests: fc.array(fc.record({ which: fc.nat(2), arriveMs: fc.integer({ min: 0, max: 20 }) }), {
    minLength: 1,
    maxLength: 12,
  }),
});

function runOf({ shapes, requests }: { shapes: Shape[]; requests: { which: number; arriveMs: number }[] }) {
  const behaviour = ({ steps, fails }: Shape) =>
    function* (): Behaviour {
      for (const { kind, ms, key } of steps)
        yield kind === "work" ? work(ms) : kind === "sleep" ? sleep(ms) : redis.set(`:1:k${key}`, `${key}`);
      if (fails) throw new Error("failed");
      return "'ended'";
    };
  const called = requests.map(({ which }) => which % shapes.length);
  const { events, measures } = measured({
    functions: Object.fromEntries(shapes.map((each, i) => [`f${i}`, behaviour(each)])),
    requests: requests.map(({ arriveMs }, process) => ({ entry: `f${called[process]}`, process, arriveMs })),
  });
  const failing = called.filter((which) => shapes[which]?.fails).length;
  return { events, measures, called, failing, count: requests.length };
}

/** Counted moment by moment, in whole milliseconds, with none of the code under test. */
const workersAt = (events: readonly TraceEvent[], ms: number): TraceEvent[] =>
  events.filter((event) => event.type === "worked" && event.atMs <= ms && ms < event.atMs + event.durationMs);

const workingAt = (events: readonly TraceEvent[], ms: number): number => workersAt(events, ms).length;

describe("of any run", () => {
  it("the label on the picture is true: so many work in that stretch, and never more at any moment", () => {
    fc.assert(
      fc.property(traffic, (drawn) => {
        const { events, measures } = runOf(drawn);
        const moments = Array.from({ length: 100 }, (_, ms) => workingAt(events, ms));
        const most = Math.max(...moments);
        const peak = workPeak(events);
        expect(peak?.count ?? 0).toBe(most < 2 ? 0 : most);
        const { label } = lanes(events, NAMING, "scale").peak ?? {};
        expect(label).toBe(most < 2 ? undefined : `${most} at once`);
        if (!peak) return;
        for (let ms = peak.fromMs; ms < peak.toMs; ms++) expect(moments[ms]).toBe(most);
        expect(peak.count).toBe(measures.recomputations.peak);
      }),
      { numRuns: 300 },
    );
  });

  it("the sentence agrees with the trace: who failed and when, how many at once, and whether one was enough", () => {
    let enough = 0;
    fc.assert(
      fc.property(traffic, (drawn) => {
        const { events, measures, called, failing, count } = runOf(drawn);
        const { failed, atOnce, figures } = runVerdict(events, measures);
        const ends = events.filter(({ type }) => type === "raised").map(({ atMs }) => atMs);
        expect(ends.length).toBe(failing);
        const [first, last] = [Math.min(...ends), Math.max(...ends)].map((ms) => (ms === 0 ? "0 s" : `${ms} ms`));
        const when = first === last ? `, at ${first}` : `, from ${first} to ${last}`;
        const all = count === 1 ? "The request failed" : `All ${count} requests failed`;
        const who = failing < count ? `${failing} of ${count} requests failed` : all;
        expect(failed?.words ?? null).toBe(failing === 0 ? null : who + when);
        const most = Math.max(...Array.from({ length: 100 }, (_, ms) => workingAt(events, ms)));
        expect(atOnce?.split(";")[0] ?? null).toBe(most < 2 ? null : `${most} computed at once`);
        expect(figures).toContain(`${count === 1 ? "1 request" : `${count} requests`} in `);
        if (!atOnce?.endsWith("one was enough")) return;
        enough++;
        // All who worked then had called one and the same function, which stores something and doesn't fail.
        const ms = Array.from({ length: 100 }, (_, at) => at).find((at) => workingAt(events, at) === most) ?? 0;
        const workers = workersAt(events, ms).map(({ task }) => called[task] as number);
        expect(new Set(workers).size).toBe(1);
        const ran = drawn.shapes[workers[0] as number];
        expect(ran?.fails).toBe(false);
        expect(ran?.steps.some(({ kind }) => kind === "set")).toBe(true);
      }),
      { numRuns: 400 },
    );
    expect(enough).toBeGreaterThan(0);
  });
});
