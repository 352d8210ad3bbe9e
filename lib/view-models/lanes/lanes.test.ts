import { describe, expect, it } from "vitest";
import type { TraceEvent } from "#engine/event";
import type { Behaviour } from "#simulation/testing/generator-program";
import { redis, sleep, work } from "#simulation/testing/steps";
import { columnsOf } from "#view-models/lanes/columns";
import { laneRows } from "#view-models/lanes/lane-rows";
import { lanes } from "#view-models/lanes/lanes";
import { NAMING, traceOf } from "#view-models/testing/testing-runs";
import { eventWords } from "#view-models/words/event-words";

function* aside(): Behaviour {
  if ((yield redis.get(":1:v")) !== undefined) return "'hit'";
  yield work(2000);
  yield redis.set(":1:v", "V", 10_000);
  return "'made'";
}

function* locked(): Behaviour {
  if ((yield redis.add(":1:lock", "1", 10_000)) === true) {
    yield work(1000);
    yield redis.delete(":1:lock");
    return "1";
  }
  yield sleep(3000);
  return (yield redis.add(":1:lock", "1", 10_000)) === true ? "2" : "None";
}

const five = Array.from({ length: 5 }, (_, process) => ({ entry: "aside", process }));

describe("columns", () => {
  it("set misses at one moment in one column, and writes of one key apart", () => {
    const events = traceOf({ functions: { aside }, requests: five });
    const { x } = columnsOf(events, "time");
    const at = (op: string) =>
      events.flatMap((event, i) => (event.type === "commanded" && event.command.op === op ? [x[i] as number] : []));
    expect(new Set(at("get")).size).toBe(1);
    expect(new Set(at("set")).size).toBe(5);
  });

  it("are one per step in steps mode: 5 gets, 5 slow calls, 5 sets stand in 15 places", () => {
    const events = traceOf({ functions: { aside }, requests: five });
    const { x } = columnsOf(events, "steps");
    const steps = events.flatMap((event, i) =>
      event.type === "commanded" || event.type === "worked" ? [x[i] as number] : [],
    );
    expect(steps).toHaveLength(15);
    expect(new Set(steps).size).toBe(15);
  });

  it("never go back, so that the cursor only moves to the right", () => {
    const events = traceOf({ functions: { aside }, requests: five });
    for (const mode of ["time", "steps"] as const) {
      const { cursorX } = lanes(events, NAMING, mode);
      expect([...cursorX]).toEqual([...cursorX].sort((a, b) => a - b));
    }
  });

  it("mark every gap in which waiting is drawn shorter than it took, and none when time is to scale", () => {
    function* naps(): Behaviour {
      for (const ms of [50, 200, 3_600_000]) {
        yield redis.get(":1:v");
        yield sleep(ms);
      }
      return "1";
    }
    const events = traceOf({ functions: { naps }, requests: [{ entry: "naps" }] });
    const { breaks, xAt } = columnsOf(events, "time");
    // Inside the sleep of 200 ms, and inside the hour.
    expect(breaks.length).toBe(2);
    for (const [i, ms] of [100, 1000].entries()) {
      const at = breaks[i] as number;
      const [before, after] = [
        events.findLast(({ atMs }) => atMs < ms + 51),
        events.find(({ atMs }) => atMs > ms + 51),
      ];
      expect(at).toBeGreaterThan(xAt(before?.atMs ?? 0));
      expect(at).toBeLessThan(xAt(after?.atMs ?? 3_600_250));
    }
    expect(lanes(events, NAMING, "scale").breaks).toEqual([]);
  });

  it("give an hour of waiting six units at most", () => {
    function* waits(): Behaviour {
      yield sleep(3_600_000);
      yield redis.get(":1:v");
      return "1";
    }
    const events = traceOf({ functions: { waits }, requests: [{ entry: "waits" }] });
    const { xAt } = columnsOf(events, "time");
    // The sleep's own column, then log10(3,600,000 / 100) = 4.56 units and one.
    expect(xAt(3_600_000)).toBeCloseTo(1 + 5.556, 2);
  });
});

describe("lanes", () => {
  it("show work as long as it takes, ending where the next step begins", () => {
    const events = traceOf({ functions: { aside }, requests: [{ entry: "aside" }] });
    const drawn = lanes(events, NAMING, "time");
    const [span] = drawn.spans;
    const set = drawn.marks.find(({ letter }) => letter === "S");
    expect(span).toMatchObject({ kind: "work", label: "compute" });
    expect(span?.toX).toBe((set?.x ?? 0) - 0.5);
  });

  it("show who holds a lock until it is deleted, and who is kept out until they get it", () => {
    const requests = [{ entry: "locked" }, { entry: "locked", process: 1 }];
    const { spans } = lanes(traceOf({ functions: { locked }, requests }), NAMING, "time");
    expect(spans.filter(({ kind }) => kind === "holds").map(({ task, label }) => [task, label])).toEqual([
      [0, "holds lock"],
      [1, "holds lock"],
    ]);
    const [out] = spans.filter(({ kind }) => kind === "locked-out");
    const [, second] = spans.filter(({ kind }) => kind === "holds");
    expect(out).toMatchObject({ task: 1, label: "waits for lock" });
    expect(out?.toX).toBe(second?.fromX);
  });

  it("tell the life of a key: refreshed with 8 of 10 seconds left, then it runs out", () => {
    function* writer(): Behaviour {
      yield redis.set(":1:v", "1", 10_000);
      yield sleep(2000);
      yield redis.set(":1:v", "2", 10_000);
      yield sleep(15_000);
      return "1";
    }
    const { keys } = lanes(traceOf({ functions: { writer }, requests: [{ entry: "writer" }] }), NAMING, "time");
    expect(keys).toHaveLength(1);
    expect(keys[0]?.key).toBe("v");
    expect(keys[0]?.segments.map(({ end, leftAtEnd, toMs }) => [end, leftAtEnd, toMs])).toEqual([
      ["refreshed", 0.8, 2000],
      ["expired", 0, 12_000],
    ]);
  });

  it("end the work of whoever is killed with their process, and don't count it any longer", () => {
    const at = (index: number, atMs: number, task: number) => ({
      index,
      atMs,
      task,
      process: task,
      line: null,
      call: null,
    });
    const events: TraceEvent[] = [
      { ...at(0, 0, 0), type: "started", name: "slow()" },
      { ...at(1, 0, 0), type: "worked", name: "compute", durationMs: 1000 },
      { ...at(2, 300, 0), type: "raised", error: "killed", killed: true },
      { ...at(3, 400, 1), type: "started", name: "slow()" },
      { ...at(4, 400, 1), type: "worked", name: "compute", durationMs: 1000 },
      { ...at(5, 1400, 1), type: "returned", repr: "1" },
    ];
    const { spans, lives, peak } = lanes(events, NAMING, "scale");
    expect(spans.find(({ task }) => task === 0)?.toX).toBeLessThanOrEqual(lives.get(0)?.toX ?? 0);
    expect(peak).toBeNull();
  });

  it("to scale are twice as wide for twice the time", () => {
    const requests = [0, 1000, 3000].map((arriveMs, process) => ({ entry: "aside", process, arriveMs }));
    const drawn = lanes(traceOf({ functions: { aside }, requests }), NAMING, "scale");
    const [a = 0, b = 0, c = 0] = [0, 1, 2].map((task) => drawn.lives.get(task)?.fromX);
    expect(c - a).toBeCloseTo(3 * (b - a), 6);
    expect(drawn.ticks.map(({ label }) => label)).toEqual(["0 s", "500 ms", "1 s", "1.5 s", "2 s", "2.5 s", "3 s"]);
  });

  it("of 10,000 events have a mark for each of the 9,800 steps", () => {
    function* busy(): Behaviour {
      for (let n = 0; n < 98; n++) yield redis.get(`:1:k${n % 9}`);
      return "1";
    }
    const requests = Array.from({ length: 100 }, (_, process) => ({ entry: "busy", process }));
    const events = traceOf({ functions: { busy }, requests });
    expect(events).toHaveLength(10_000);
    expect(lanes(events, NAMING, "time").marks).toHaveLength(9800);
  });
});

describe("a long-lived process", () => {
  it("has who comes meanwhile wait in line, and says behind whom", () => {
    function* slow(): Behaviour {
      yield work(1000);
      return "'done'";
    }
    const requests = [0, 200].map((arriveMs) => ({ entry: "slow", arriveMs }));
    const events = traceOf({ functions: { slow }, requests, longLived: true });
    const { spans } = lanes(events, NAMING, "time");
    expect(spans.map(({ task, kind, label }) => [task, kind, label])).toEqual([
      [0, "work", "compute"],
      [1, "waits", "waits in line behind A, 800 ms"],
      [1, "work", "compute"],
    ]);
    const arrival = events.find(({ type, task }) => type === "started" && task === 1);
    expect(arrival && eventWords(arrival, {})).toBe("slow() arrived · waits in line behind A");
  });
});

describe("lane rows", () => {
  it("put requests that went alike into one row: of 6 arriving in turn, 1 makes the value and 5 find it", () => {
    const requests = Array.from({ length: 6 }, (_, i) => ({ entry: "aside", process: i, arriveMs: i * 3000 }));
    const events = traceOf({ functions: { aside }, requests: requests.slice(0, 4) });
    const { rows, rowOf } = laneRows(events, "alike");
    expect(rows.map((row) => row.kind === "lane" && [row.label, row.tasks.length])).toEqual([
      ["A", 1],
      ["B … D", 3],
    ]);
    expect(rowOf.get(3)).toBe(1);
  });

  it("never share a lane at the same time: of 4 at once that went alike, each has its own", () => {
    const events = traceOf({ functions: { aside }, requests: five.slice(0, 4) });
    expect(laneRows(events, "alike").rows).toHaveLength(4);
  });

  it("as bars are one for each, without processes", () => {
    const requests = [0, 1, 0, 1].map((process) => ({ entry: "aside", process }));
    const { rows } = laneRows(traceOf({ functions: { aside }, requests }), "bars");
    expect(rows.map((row) => row.kind === "lane" && row.tasks)).toEqual([[0], [1], [2], [3]]);
  });

  it("are headed by processes when one serves several requests", () => {
    const requests = [0, 1, 0, 1].map((process) => ({ entry: "aside", process }));
    const { rows } = laneRows(traceOf({ functions: { aside }, requests }), "each");
    expect(rows.map((row) => (row.kind === "process" ? `process ${row.process}` : row.label))).toEqual([
      "process 0",
      "A",
      "C",
      "process 1",
      "B",
      "D",
    ]);
  });

  it("of a folded process are its own row, which all its requests share", () => {
    const requests = [0, 1, 0, 1].map((process) => ({ entry: "aside", process }));
    const { rows, rowOf } = laneRows(traceOf({ functions: { aside }, requests }), "each", new Set([0]));
    expect(rows.map((row) => (row.kind === "process" ? `process ${row.process}` : row.label))).toEqual([
      "process 0",
      "process 1",
      "B",
      "D",
    ]);
    expect([0, 1, 2, 3].map((task) => rowOf.get(task))).toEqual([0, 2, 0, 3]);
  });
});
