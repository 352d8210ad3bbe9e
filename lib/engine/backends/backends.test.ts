import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ReferenceModel, RULES } from "#engine/backends/reference-model";
import type { CacheCommand } from "#engine/command";
import type { TraceEvent } from "#engine/event";
import type { BackendName, CacheStep } from "#engine/step";
import { stateAt } from "#engine/trace";
import { World } from "#engine/world";

const SEED = 20260105;
const ACTOR = { task: 0, process: 0 };
const BACKENDS = Object.keys(RULES) as (keyof typeof RULES)[];

const key = fc.constantFrom("a", "b", "c");
const payload = fc.constantFrom("\x80\x05K\x01.", "\x80\x05K\x02.", "\x80\x05\x8c\x01x\x94.");
// Never 0: each backend has its own word for "not at all" by the time a command is made.
const ttlMs = fc.constantFrom(null, 1000, 2000, 5000);
const basic: fc.Arbitrary<CacheCommand> = fc.oneof(
  fc.record({ op: fc.constant("get" as const), key }),
  fc.record({ op: fc.constant("has" as const), key }),
  fc.record({ op: fc.constant("set" as const), key, payload, ttlMs }),
  fc.record({ op: fc.constant("add" as const), key, payload, ttlMs }),
  fc.record({ op: fc.constant("touch" as const), key, ttlMs }),
  fc.record({ op: fc.constant("delete" as const), key }),
  fc.constant({ op: "clear" as const }),
);
/** A command, and how long to wait before it. */
const moment = fc.record({ command: basic, waitMs: fc.constantFrom(0, 0, 0, 300, 700, 1000, 2500) });
const story = fc.array(moment, { maxLength: 25 });

/** db reads with get-many only (its reply lists rows); memcached is asked with a get whether it has a key; filebased has no add. */
function stepFor(backend: BackendName, command: CacheCommand): CacheStep {
  let sent = command;
  if (backend === "db" && command.op === "get") sent = { op: "get-many", keys: [command.key] };
  if (backend === "memcached" && command.op === "has") sent = { op: "get", key: command.key };
  if (backend === "filebased" && command.op === "add") sent = { op: "has", key: command.key };
  return { kind: "cache", store: `${backend}:x`, command: sent };
}

function play(world: World, backend: BackendName, moments: readonly { command: CacheCommand; waitMs: number }[]) {
  return moments.map(({ command, waitMs }) => {
    world.nowMs += waitMs;
    return world.perform(stepFor(backend, command), ACTOR);
  });
}

describe.each(BACKENDS)("%s", (backend) => {
  it(`answers like the reference model (seed ${SEED})`, () => {
    fc.assert(
      fc.property(story, (moments) => {
        const world = World.create();
        const model = new ReferenceModel(backend);
        for (const { command, waitMs } of moments) {
          world.nowMs += waitMs;
          const { reply } = world.perform(stepFor(backend, command), ACTOR);
          const asked =
            backend === "filebased" && command.op === "add" ? ({ op: "has", key: command.key } as const) : command;
          const expected = model.perform(asked, world.nowMs);
          if (expected === "value") continue;
          if (backend === "db" && command.op === "get") {
            const [row] = JSON.parse(String(reply).slice(1)) as [string, string | null][];
            expect(row?.[1] ? `v${row[1]}` : undefined).toBe(expected);
          } else if (backend === "memcached" && command.op === "has") expect(reply !== undefined).toBe(expected);
          else expect(reply).toBe(expected);
        }
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  it(`tells every change: folding the trace gives the world (seed ${SEED})`, () => {
    fc.assert(
      fc.property(story, (moments) => {
        const world = World.create();
        const events: TraceEvent[] = [];
        for (const { command, waitMs } of moments) {
          world.nowMs += waitMs;
          const step = stepFor(backend, command);
          const { reply, outcome, changes } = world.perform(step, ACTOR);
          events.push({
            type: "commanded",
            index: events.length,
            atMs: world.nowMs,
            ...ACTOR,
            line: null,
            call: null,
            store: world.scoped(step.store, ACTOR),
            command: step.command,
            reply,
            outcome,
            changes,
          });
        }
        const { stores } = stateAt(events, events.length);
        for (const [id, entries] of world.contents()) {
          const folded = [...(stores.get(id) ?? [])].map(([k, e]) => [k, e.payload, e.expiresAtMs]);
          expect(folded).toEqual([...entries].map(([k, e]) => [k, e.payload, e.expiresAtMs]));
        }
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it(`keeps forks apart (seed ${SEED})`, () => {
    fc.assert(
      fc.property(story, story, story, (before, left, right) => {
        const world = World.create();
        play(world, backend, before);
        const fork = world.fork();
        const untouched = world.fork();
        const was = untouched.fingerprint();
        const here = play(world, backend, left).map((e) => e.reply);
        const there = play(fork, backend, right).map((e) => e.reply);
        expect(untouched.fingerprint()).toBe(was);
        // The same again, without any forking.
        const alone = World.create();
        play(alone, backend, before);
        expect(play(alone, backend, right).map((e) => e.reply)).toEqual(there);
        expect(alone.fingerprint()).toBe(fork.fingerprint());
        expect(play(untouched, backend, left).map((e) => e.reply)).toEqual(here);
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it(`behaves equally for ever when fingerprints are equal (seed ${SEED})`, () => {
    let met = 0;
    fc.assert(
      fc.property(
        fc.array(moment, { maxLength: 4 }),
        fc.array(moment, { maxLength: 4 }),
        story,
        (one, other, afterwards) => {
          const [first, second] = [World.create(), World.create()];
          play(first, backend, one);
          play(second, backend, other);
          const later = Math.max(first.nowMs, second.nowMs);
          first.nowMs = later;
          second.nowMs = later;
          if (first.fingerprint() !== second.fingerprint()) return;
          met++;
          const replies = [first, second].map((world) => play(world, backend, afterwards).map((e) => e.reply));
          expect(replies[0]).toEqual(replies[1]);
          expect(first.fingerprint()).toBe(second.fingerprint());
        },
      ),
      { seed: SEED, numRuns: 3000 },
    );
    expect(met).toBeGreaterThan(100);
  });
});

describe("locmem", () => {
  const limits = { maxEntries: 3, cullFrequency: 3 };
  const locmem = (command: CacheCommand): CacheStep => ({ kind: "cache", store: "locmem:x", command });
  const keys = (world: World) => [...(world.contents().get("p0|locmem:x")?.keys() ?? [])];

  it("drops the least recently used: 3 entries, frequency 3, so one goes", () => {
    const world = World.create({ orderMatters: true });
    for (const k of ["a", "b", "c"])
      world.perform(locmem({ op: "set", key: k, payload: "1", ttlMs: null, limits }), ACTOR);
    world.perform(locmem({ op: "get", key: "a" }), ACTOR);
    world.perform(locmem({ op: "has", key: "b" }), ACTOR); // no use
    world.perform(locmem({ op: "set", key: "d", payload: "1", ttlMs: null, limits }), ACTOR);
    expect(keys(world)).toEqual(["c", "a", "d"]);
  });

  it("belongs to its process", () => {
    const world = World.create();
    world.perform(locmem({ op: "set", key: "a", payload: "1", ttlMs: null }), { task: 0, process: 0 });
    expect(world.perform(locmem({ op: "get", key: "a" }), { task: 1, process: 1 }).reply).toBeUndefined();
  });
});

describe("memcached", () => {
  const on = (world: World, command: CacheCommand) =>
    world.perform({ kind: "cache", store: "memcached:x", command }, ACTOR).reply;

  it("counts on unsigned 64 bit text, in the room of the old number", () => {
    const world = World.create();
    on(world, { op: "set", key: "n", payload: "\x02100", ttlMs: null });
    expect(on(world, { op: "incr", key: "n", delta: "-1" })).toBe("v99");
    expect(on(world, { op: "get", key: "n" })).toBe("v\x0299 "); // 3 characters, as before
    expect(on(world, { op: "incr", key: "n", delta: "-500" })).toBe("v0");
    on(world, { op: "set", key: "n", payload: `\x02${2n ** 64n - 1n}`, ttlMs: null });
    expect(on(world, { op: "incr", key: "n", delta: "1" })).toBe("v0");
  });

  it("loses the old value to one that is too large: 1 MB with its header", () => {
    const world = World.create();
    on(world, { op: "set", key: "n", payload: "\x00old", ttlMs: null });
    expect(String(on(world, { op: "set", key: "n", payload: "x".repeat(1024 * 1024), ttlMs: null }))[0]).toBe("e");
    expect(on(world, { op: "get", key: "n" })).toBeUndefined();
  });
});
