/**
 * A short run written by hand, carried out by the real engine: for tests of the view-models and for the gallery. It stands in
 * for Python only in that the steps, their lines and what is printed are listed here instead of being asked for by a program.
 */
import type { CacheCommand } from "#engine/command";
import type { TraceEvent } from "#engine/event";
import type { RunRecord } from "#engine/run-record";
import { endOf } from "#engine/trace";
import { World } from "#engine/world";

export const EXAMPLE_CODE = `import time
from django.core.cache import cache

cache.set("report", "ready", timeout=60)
cache.set("visits", 1, timeout=None)
print(cache.get("report"))
time.sleep(45)
cache.incr("visits")
time.sleep(30)
print(cache.get("report"))
cache.delete("visits")
`;

export const EXAMPLE_CACHES = { default: { BACKEND: "django.core.cache.backends.locmem.LocMemCache" } };

const READY = "p-ready";
const ONE = "\u0080\u0005K\u0001.";
const TWO = "\u0080\u0005K\u0002.";

/** Builds a trace line by line, the way a run leaves it. */
export class ExampleTrace {
  readonly events: TraceEvent[] = [];
  private readonly world = World.create();
  private calls = 0;

  command(line: number, api: string, command: CacheCommand, store = "locmem:"): this {
    const actor = { task: 0, process: 0 };
    const { reply, outcome, changes } = this.world.perform({ kind: "cache", store, command }, actor);
    const call = { id: ++this.calls, api };
    const scoped = this.world.scoped(store, actor);
    this.push({ ...this.base(line), call, type: "commanded", store: scoped, command, reply, outcome, changes });
    return this;
  }

  sleep(line: number, durationMs: number): this {
    this.push({ ...this.base(line), type: "slept", durationMs });
    return this;
  }

  print(line: number, text: string, stream: "stdout" | "stderr" = "stdout"): this {
    this.push({ ...this.base(line), type: "printed", stream, text });
    return this;
  }

  record(previews: Record<string, string>, caches: RunRecord["caches"] = EXAMPLE_CACHES): RunRecord {
    const printed = this.events.filter((event) => event.type === "printed" && event.stream === "stdout");
    const stdout = printed.map((event) => (event.type === "printed" ? event.text : "")).join("");
    const cut = { output: false, events: false };
    return { events: this.events, stdout, stderr: "", error: null, previews, caches, endMs: this.world.nowMs, cut };
  }

  private base(line: number) {
    return { index: this.events.length, atMs: this.world.nowMs, task: 0, process: 0, line, call: null };
  }

  private push(event: TraceEvent): void {
    this.events.push(event);
    this.world.nowMs = endOf(event);
  }
}

export function exampleRun(): RunRecord {
  return new ExampleTrace()
    .command(4, "set", { op: "set", key: ":1:report", payload: READY, ttlMs: 60_000 })
    .command(5, "set", { op: "set", key: ":1:visits", payload: ONE, ttlMs: null })
    .command(6, "get", { op: "get", key: ":1:report" })
    .print(6, "ready\n")
    .sleep(7, 45_000)
    .command(8, "incr", { op: "incr", key: ":1:visits", delta: "1" })
    .sleep(9, 30_000)
    .command(10, "get", { op: "get", key: ":1:report" })
    .print(10, "None\n")
    .command(11, "delete", { op: "delete", key: ":1:visits" })
    .record({ [READY]: "'ready'", [ONE]: "1", [TWO]: "2" });
}
