/**
 * Threads that share a module, against the plainest way to have them: the same bodies as generators, `yield` where the others take
 * a step, resumed in the same order in one Python. Bodies are drawn at random: they rebind globals, keep shared objects in local
 * variables, take them out of the module and change them afterwards, and remember things in closures, classes and instances.
 */
import { beforeAll, expect, it } from "vitest";
import { drawer } from "#engine/rng";
import { createHost, type Host } from "#runtime/interpreter/host";
import { followSchedule } from "#runtime/requests/follow-schedule";
import { prepareSimulation } from "#runtime/requests/prepare-simulation";
import type { Scenario } from "#simulation/scenario";

let host: Host;
beforeAll(async () => {
  host = await createHost();
});

const PROGRAMS = 25;
const THREADS = 3;
const SEGMENTS = 4;

const HEAD = `
from collections import OrderedDict, deque
from functools import lru_cache
import itertools
from django.core.cache import cache

STATE = {"list": [1]}
LAST = deque([0], maxlen=3)
SEEN = {1}
total = 0
ids = itertools.count(1)

class Box:
    made = []
    def __init__(self, n):
        self.n = n
        self.inside = OrderedDict()
    def __repr__(self):
        return f"Box({self.n}, {dict(self.inside)})"

BOX = Box(0)

def remembering(function):
    known = {}
    def inner(n):
        if n not in known:
            known[n] = function(n)
        return known[n], len(known)
    return inner

@remembering
def double(n):
    return n * 2

@lru_cache(maxsize=2)
def triple(n):
    return [n * 3]
`;

const STATEMENTS = [
  `v = STATE.setdefault("list", [])`,
  `v = STATE.setdefault("other", [])`,
  `v.append(N)`,
  `v = [N]`,
  `STATE["list"] = v`,
  `STATE["pair"] = (v, N)`,
  `STATE = {"list": v}`,
  `STATE.pop("list", None)`,
  `STATE.clear()`,
  `w = STATE`,
  `w["w"] = N`,
  `w["self"] = len(w)`,
  `total += N`,
  `seen = total`,
  `total = seen + 1`,
  `LAST.append(N)`,
  `SEEN.add(N); SEEN.discard(N - 1)`,
  `Box.made.append(N)`,
  `Box.made = [len(Box.made)]`,
  `BOX = Box(N)`,
  `box = BOX`,
  `box.n += N`,
  `box.inside[N] = v`,
  `box.inside.move_to_end(next(iter(box.inside))) if box.inside else None`,
  `BOX.extra = N`,
  `v = double(N % 3)`,
  `v = triple(N % 3)`,
  `v = list(v); v.append(next(ids))`,
  `triple.cache_clear()`,
];

function bodyOf(draw: () => number, thread: number): string[] {
  const lines = ["global STATE, BOX, total", "v, w, seen, box = [], {}, 0, Box(-1)"];
  for (let segment = 0; segment < SEGMENTS; segment++) {
    if (segment > 0) lines.push("STEP");
    for (let i = Math.floor(draw() * 4); i >= 0; i--) {
      const statement = STATEMENTS[Math.floor(draw() * STATEMENTS.length)] as string;
      lines.push(
        statement
          .replaceAll(/\bN\b/g, String(thread * 10 + Math.floor(draw() * 9)))
          .replaceAll("v.append", "appended(v)"),
      );
    }
  }
  lines.push(
    "return repr((v, w, seen, box, STATE, BOX, total, LAST, sorted(SEEN), Box.made, triple.cache_info(), double(1)))",
  );
  return lines;
}

const APPENDED = `
def appended(v):
    return v.append if type(v) is list else id
`;

const functionOf = (name: string, body: readonly string[], step: string): string =>
  `def ${name}():\n${body.map((line) => `    ${line === "STEP" ? step : line}`).join("\n")}\n`;

function scheduleFrom(draw: () => number): number[] {
  const left = Array.from({ length: THREADS }, () => SEGMENTS - 1);
  const order: number[] = [];
  while (left.some((n) => n > 0)) {
    const thread = Math.floor(draw() * THREADS);
    if ((left[thread] as number) === 0) continue;
    (left[thread] as number)--;
    order.push(thread);
  }
  return order;
}

it(`${PROGRAMS} random programs of ${THREADS} threads: every thread returns what it returns as a generator`, () => {
  for (let seed = 1; seed <= PROGRAMS; seed++) {
    const draw = drawer(seed);
    const bodies = Array.from({ length: THREADS }, (_, thread) => bodyOf(draw, thread));
    const order = scheduleFrom(draw);
    const names = bodies.map((_, thread) => `thread${thread}`);
    const asThreads =
      HEAD + APPENDED + bodies.map((body, i) => functionOf(names[i] as string, body, `cache.get("k")`)).join("\n");
    const asGenerators = `${HEAD}${APPENDED}${bodies.map((body, i) => functionOf(names[i] as string, body, "yield")).join("\n")}
running = [${names.map((name) => `${name}()`).join(", ")}]
for each in running:
    next(each)
results = {}
for i in ${JSON.stringify(order)}:
    try:
        next(running[i])
    except StopIteration as e:
        results[i] = repr(e.value)
    except Exception as e:
        results[i] = repr(e)
for i in sorted(results):
    print(results[i])
`;
    const calls = names.map((entry) => ({ entry, args: [] }));
    const scenario: Scenario = { calls, count: THREADS, processes: 1, moduleState: "threads" };
    const prepared = prepareSimulation(host, { code: asThreads, backend: "locmem" }, scenario, "instant");
    const report = followSchedule(host, prepared, scenario, order, [], false);
    const found = report.tasks.map(({ state }) =>
      state.kind === "ended" && state.ending.kind === "returned" ? state.ending.repr : JSON.stringify(state),
    );
    const expected = host.run({ code: asGenerators, backend: "locmem" });
    expect(expected.error, asGenerators).toBeNull();
    expect(found, `seed ${seed}\n${asThreads}\n${order}`).toEqual(expected.stdout.trimEnd().split("\n"));
  }
});
