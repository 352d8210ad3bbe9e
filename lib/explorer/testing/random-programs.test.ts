import fc from "fast-check";
import { expect, it } from "vitest";
import { World } from "#engine/world";
import { explore } from "#explorer/explore";
import { serialisable } from "#explorer/properties/serialisable";
import { callKey, sortedWithinKinds } from "#explorer/serial/request-order";
import { enumerate } from "#explorer/testing/naive";
import { BehaviourTree } from "#simulation/behaviour-tree";
import { type Behaviour, generatorProgram } from "#simulation/testing/generator-program";
import { clock, draw, intOf, locmem, redis, type Steps, sleep, work } from "#simulation/testing/steps";

/** A line of a random program: what to do, on which of two keys, with which of three times. */
const line = fc.record({
  op: fc.constantFrom("get", "set", "add", "delete", "incr", "sleep", "work", "clock", "roll", "unless"),
  key: fc.constantFrom("a", "b"),
  ms: fc.constantFrom(0, 50, 100),
});
type Line = typeof line extends fc.Arbitrary<infer T> ? T : never;

/** Runs the lines; `unless` skips the next line when the key is there. Returns what it was answered. */
function* follow(on: Steps, lines: readonly Line[]): Behaviour {
  const seen: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    const { op, key, ms } = lines[i] as Line;
    const ttlMs = ms === 0 ? null : ms;
    if (op === "get") seen.push(String(intOf(yield on.get(key))));
    else if (op === "set") yield on.set(key, on.int(i), ttlMs);
    else if (op === "add") seen.push(String(yield on.add(key, on.int(10 + i), ttlMs)));
    else if (op === "delete") yield on.delete(key);
    else if (op === "incr") seen.push(String(intOf(yield on.incr(key))));
    else if (op === "sleep") yield sleep(ms);
    else if (op === "work") yield work(ms);
    else if (op === "clock") seen.push(String(yield clock));
    else if (op === "roll") {
      const n = (yield draw) as number;
      yield on.set(key, on.int(Math.floor(n * 4)), ttlMs);
    } else if ((yield on.get(key)) !== undefined) i++;
  }
  return seen.join(" ");
}

const scenario = fc.record({
  functions: fc.array(fc.array(line, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 }),
  requests: fc.array(fc.nat(1), { minLength: 2, maxLength: 3 }),
  adversarial: fc.boolean(),
  store: fc.constantFrom("redis" as const, "locmem" as const),
  processes: fc.constantFrom(1, 2),
  arriveMs: fc.constantFrom(0, 50),
});

it("graph and plain enumeration agree on random programs, and on which interleavings are serialisable", () => {
  let violated = 0;
  fc.assert(
    fc.property(scenario, ({ functions, requests, adversarial, store, processes, arriveMs }) => {
      const on = store === "redis" ? redis : locmem;
      const program = generatorProgram(
        Object.fromEntries(functions.map((lines, i) => [`f${i}`, () => follow(on, lines)])),
      );
      const scenario = requests.map((which, i) => ({
        call: { entry: `f${which % functions.length}`, args: [] },
        process: i % processes,
        arriveMs: i === 0 ? arriveMs : 0,
      }));
      let naive: ReturnType<typeof enumerate>;
      try {
        naive = enumerate(program, World.create(), scenario, adversarial, 1_500, true);
      } catch {
        fc.pre(false); // too many to do one by one
        return;
      }
      const timing = adversarial ? "adversarial" : "nominal";
      const asked = [serialisable()];
      const tree = new BehaviourTree(program);
      const report = explore({ tree, world: World.create(), requests: scenario, timing, properties: asked });
      const calls = scenario.map(callKey);
      const found = report.outcomes.map(({ returns, cache, interleavings, preemptions, schedule }) =>
        JSON.stringify([
          sortedWithinKinds(calls, returns, (text) => text),
          cache,
          Number(interleavings),
          preemptions,
          schedule.length,
        ]),
      );
      const counted = naive.outcomes.map(({ returns, cache, count, preemptions, steps }) =>
        JSON.stringify([returns, cache, count, preemptions, steps]),
      );
      expect(found.sort()).toEqual(counted.sort());
      expect(report.interleavings).toBe(BigInt(naive.interleavings));
      const notSerial = naive.outcomes.reduce((sum, outcome) => sum + outcome.notSerial, 0);
      expect(report.verdicts[0]?.interleavings).toBe(BigInt(notSerial));
      violated += notSerial > 0 ? 1 : 0;
    }),
    { seed: 5, numRuns: 300 },
  );
  expect(violated, "enough of them are not serialisable to make it worth while").toBeGreaterThan(20);
}, 60_000);
