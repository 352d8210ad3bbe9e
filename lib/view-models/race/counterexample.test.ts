import { describe, expect, it } from "vitest";
import { explain } from "#explorer/races/explain";
import type { Behaviour } from "#simulation/testing/generator-program";
import { intOf, redis, sleep } from "#simulation/testing/steps";
import { cellWords, firstDivergence, interleaving } from "#view-models/race/counterexample";
import { scheduleHistory, switchesIn } from "#view-models/race/schedule-history";
import { NAMING, traceOf } from "#view-models/testing/testing-runs";
import { currentLines } from "#view-models/trace/current-lines";

function* visit(): Behaviour {
  const visits = intOf(yield redis.get(":1:n"));
  yield redis.set(":1:n", redis.int(visits + 1));
  return String(visits + 1);
}

const two = [{ entry: "visit" }, { entry: "visit", process: 1 }];
const bad = traceOf({ functions: { visit }, requests: two, schedule: [0, 1, 1, 0] });
const good = traceOf({ functions: { visit }, requests: two, schedule: [0, 0, 1, 1] });
const naming = { ...NAMING, previews: { "1": "1", "2": "2" } };

describe("an interleaving as rows", () => {
  const explained = explain("no-lost-update", "an increment is lost", bad);
  const drawn = interleaving(bad, { ...explained, divergesAt: firstDivergence(bad, good) }, naming);
  const steps = drawn.rows.filter((row) => row.kind === "step");

  it("has a column per request and a row per step: 2 reads, 2 writes, 2 returns", () => {
    expect(drawn.requests.map(({ letter, name }) => [letter, name])).toEqual([
      ["A", "visit()"],
      ["B", "visit()"],
    ]);
    expect(steps).toHaveLength(6);
  });

  it("numbers the conflicting steps: A reads, B writes, A writes over it", () => {
    expect(drawn.conflicts.map(({ task, action, conflict }) => [task, action, conflict])).toEqual([
      [0, "get", 1],
      [1, "set", 2],
      [0, "set", 3],
    ]);
  });

  it("marks the window from A's read to A's write, and nothing after it", () => {
    expect(drawn.windowTask).toBe(0);
    expect(steps.map(({ inWindow }) => inWindow)).toEqual([true, true, true, true, true, false]);
  });

  it("marks where the good run parts: at the second step, which is B's read here and A's write there", () => {
    expect(steps.findIndex(({ diverges }) => diverges)).toBe(1);
  });

  it("says a step in a phrase", () => {
    expect(steps.slice(0, 3).map((row) => cellWords(row))).toEqual([
      { does: "get n", gets: "miss" },
      { does: "get n", gets: "miss" },
      { does: "set n = 1", gets: "stored" },
    ]);
  });
});

describe("time in an interleaving", () => {
  it("is a row of its own, with what has expired meanwhile", () => {
    function* slow(): Behaviour {
      yield redis.set(":1:lock", "1", 2000);
      yield sleep(5000);
      yield redis.delete(":1:lock");
      return "1";
    }
    const events = traceOf({ functions: { slow }, requests: [{ entry: "slow" }] });
    const { rows } = interleaving(events, { steps: [], window: null }, naming);
    expect(rows.flatMap((row) => (row.kind === "clock" ? [row.words] : []))).toEqual(["5 s later: lock has expired"]);
  });
});

describe("what ran out", () => {
  it("is a numbered part of the story, on the row where the clock moves", () => {
    function* slow(): Behaviour {
      yield redis.add(":1:lock", "1", 2000);
      yield sleep(5000);
      yield redis.delete(":1:lock");
      return "1";
    }
    const events = traceOf({ functions: { slow }, requests: [{ entry: "slow" }] });
    const [add, last] = [
      events.findIndex(({ type }) => type === "commanded"),
      events.findLastIndex(({ type }) => type === "commanded"),
    ];
    const drawn = interleaving(events, { steps: [add, last], window: null, expiries: [{ before: last }] }, naming);
    expect(drawn.rows.flatMap((row) => (row.conflict === null ? [] : [[row.kind, row.conflict]]))).toEqual([
      ["step", 1],
      ["clock", 2],
      ["step", 3],
    ]);
  });
});

describe("a schedule's history", () => {
  it("numbers the choices and tells how requests ended", () => {
    const history = scheduleHistory(bad, naming);
    expect(history.map(({ choice, letter, does, ended }) => [choice, letter, does, ended])).toEqual([
      [0, "A", "get n", null],
      [1, "B", "get n", null],
      [2, "B", "set n = 1", "returned 1"],
      [3, "A", "set n = 1", "returned 1"],
    ]);
  });

  it("counts two switches in A B B A", () => {
    expect(switchesIn([0, 1, 1, 0])).toBe(2);
    expect(switchesIn([])).toBe(0);
  });
});

describe("current lines", () => {
  it("are where each request is, the one that moved last marked; who has ended has none", () => {
    const read = bad.findLastIndex((event) => event.type === "commanded" && event.command.op === "get");
    expect(currentLines(bad, read + 1).map(({ letter, line, moving }) => [letter, line, moving])).toEqual([
      ["A", 1, false],
      ["B", 1, true],
    ]);
    expect(currentLines(bad, bad.length)).toEqual([]);
  });
});
