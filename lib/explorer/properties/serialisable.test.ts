import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { World } from "#engine/world";
import { explore } from "#explorer/explore";
import { serialisable } from "#explorer/properties/serialisable";
import { BehaviourTree } from "#simulation/behaviour-tree";
import { type Behaviour, type Functions, generatorProgram } from "#simulation/testing/generator-program";
import { clock, draw, intOf, redis, sleep } from "#simulation/testing/steps";

function verdictOf(functions: Functions, calls: string[], timing: "nominal" | "adversarial" = "nominal") {
  const requests = calls.map((entry, process) => ({ call: { entry, args: [] }, process, arriveMs: 0 }));
  const tree = new BehaviourTree(generatorProgram(functions));
  const report = explore({ tree, world: World.create(), requests, timing, properties: [serialisable()] });
  return { verdict: report.verdicts[0], report };
}

describe("serialisable", () => {
  it("fails for get and set: 4 of 6", () => {
    function* visit(): Behaviour {
      const n = intOf(yield redis.get("n"));
      yield redis.set("n", redis.int(n + 1));
      return "None";
    }
    const { verdict, report } = verdictOf({ visit }, ["visit", "visit"]);
    expect(verdict).toMatchObject({ holds: false, interleavings: 4n });
    expect(report.outcomes.map(({ cache, violates }) => [cache.n, violates])).toEqual([
      ["1", ["serialisable"]],
      ["2", []],
    ]);
  });

  it("holds for a right limiter, also when the clock may jump", () => {
    function* hit(): Behaviour {
      yield redis.add("hits", "0", 60_000);
      const n = yield redis.incr("hits");
      return n === undefined || String(n).startsWith("e") ? "'expired'" : intOf(n) > 2 ? "429" : "200";
    }
    for (const timing of ["nominal", "adversarial"] as const)
      expect(verdictOf({ hit }, ["hit", "hit", "hit"], timing).verdict?.holds).toBe(true);
  });

  it("does not mind tokens and timestamps: a lock with a token, a time in the answer", () => {
    function* job(): Behaviour {
      const token = String(yield draw);
      if ((yield redis.add("lock", token, 10_000)) !== true) return "'busy'";
      yield sleep(1_000);
      const at = String(yield clock);
      if ((yield redis.get("lock")) === `v${token}`) yield redis.delete("lock");
      return `${token} ${at}`;
    }
    // One is refused; run one after another both would work. So this says something, and the tokens are not what it says.
    expect(verdictOf({ job }, ["job", "job"]).report.outcomes.some(({ violates }) => violates.length > 0)).toBe(true);
    function* stamp(): Behaviour {
      const token = String(yield draw);
      yield sleep(100);
      yield redis.set(`session:${token}`, String(yield clock));
      return token;
    }
    for (const timing of ["nominal", "adversarial"] as const)
      expect(verdictOf({ stamp }, ["stamp", "stamp", "stamp"], timing).verdict?.holds).toBe(true);
  });

  it("does not mind that two who sleep would be late one after another", () => {
    function* late(): Behaviour {
      yield redis.add("k", "1", 60_000);
      yield sleep(40_000);
      return (yield redis.get("k")) === undefined ? "None" : "'there'";
    }
    expect(verdictOf({ late }, ["late", "late"]).verdict?.holds).toBe(true);
  });
});

const line = fc.record({
  op: fc.constantFrom("get", "set", "add", "delete", "incr", "sleep", "clock", "roll"),
  ms: fc.constantFrom(0, 50, 100),
});

/** Each on a key of its own: nobody can get in anybody's way. */
function* apart(key: string, lines: readonly { op: string; ms: number }[]): Behaviour {
  const seen: string[] = [];
  for (const [i, { op, ms }] of lines.entries()) {
    const ttlMs = ms === 0 ? null : ms;
    if (op === "get") seen.push(String(intOf(yield redis.get(key))));
    else if (op === "set") yield redis.set(key, redis.int(i), ttlMs);
    else if (op === "add") seen.push(String(yield redis.add(key, redis.int(10 + i), ttlMs)));
    else if (op === "delete") yield redis.delete(key);
    else if (op === "incr") seen.push(String(intOf(yield redis.incr(key))));
    else if (op === "sleep") yield sleep(ms);
    else if (op === "clock") seen.push(String(yield clock));
    else yield redis.set(key, redis.int(Math.floor((yield draw) as number)), ttlMs);
  }
  return seen.join(" ");
}

it("holds whenever requests share nothing, whatever they draw, read, sleep and let expire", () => {
  const program = fc.array(line, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(program, { minLength: 2, maxLength: 3 }), fc.boolean(), (programs, jumps) => {
      const functions = Object.fromEntries(programs.map((lines, i) => [`f${i}`, () => apart(`k${i}`, lines)]));
      const { verdict } = verdictOf(functions, Object.keys(functions), jumps ? "adversarial" : "nominal");
      expect(verdict?.holds).toBe(true);
    }),
    { seed: 7, numRuns: 400 },
  );
}, 60_000);
