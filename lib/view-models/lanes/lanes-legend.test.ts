import { expect, test } from "vitest";
import type { Fault } from "#engine/faults";
import type { Behaviour } from "#simulation/testing/generator-program";
import { redis, sleep, work } from "#simulation/testing/steps";
import { faultBands } from "#view-models/lanes/fault-bands";
import { lanes } from "#view-models/lanes/lanes";
import { lanesLegend, mergedLegend } from "#view-models/lanes/lanes-legend";
import { NAMING, traceOf } from "#view-models/testing/testing-runs";

function* everything(): Behaviour {
  yield redis.get(":1:v");
  yield redis.add(":1:v", "1", 1000);
  yield redis.get(":1:v");
  yield redis.add(":1:v", "1", 1000);
  yield redis.set(":1:v", "1", 1000);
  yield work(100);
  yield sleep(2000);
  yield redis.get(":1:v");
  yield redis.incr(":1:n");
  yield redis.delete(":1:gone");
  yield redis.set(":1:v", "1", 1000);
  yield redis.delete(":1:v");
  yield redis.clear();
  throw new Error("at the end");
}

const DOWN: Fault = { kind: "down", backend: "memcached", fromMs: 500, untilMs: null };
const drawn = lanes(traceOf({ functions: { everything }, requests: [{ entry: "everything" }] }), NAMING, "time", [
  DOWN,
]);

test("the legend has every letter that is in the picture, and every shape", () => {
  const { letters, shapes, ends } = lanesLegend(drawn, "each");
  expect(new Set(letters.map(({ letter }) => letter))).toEqual(new Set(drawn.marks.map(({ letter }) => letter)));
  expect(letters.every(({ word }) => word !== "")).toBe(true);
  expect(shapes.map(({ shape }) => shape)).toEqual(
    expect.arrayContaining([...new Set(drawn.spans.map(({ kind }) => kind)), "raised", "down"]),
  );
  expect(ends.map(({ letter }) => letter)).toEqual(expect.arrayContaining(["S", "D"]));
});

test("shortened time is explained where there is some", () => {
  function* nap(): Behaviour {
    yield sleep(2000);
    return "1";
  }
  const events = traceOf({ functions: { nap }, requests: [{ entry: "nap" }] });
  const shapesIn = (mode: "time" | "scale") =>
    lanesLegend(lanes(events, NAMING, mode), "each").shapes.map(({ word }) => word);
  expect(shapesIn("time")).toContain("time is shortened here");
  expect(shapesIn("scale")).not.toContain("time is shortened here");
});

test("the legend has nothing that is not in the picture", () => {
  function* one(): Behaviour {
    yield redis.get(":1:v");
    return "1";
  }
  const picture = lanes(traceOf({ functions: { one }, requests: [{ entry: "one" }] }), NAMING, "time");
  expect(lanesLegend(picture, "each")).toEqual({
    letters: [{ letter: "M", tone: "miss", word: "miss" }],
    shapes: [{ shape: "returned", word: "returned" }],
    ends: [],
  });
});

test("an outage is a band from its beginning to its end, or to the end of the run", () => {
  expect(drawn.bands).toMatchObject([{ label: "memcached is down", words: "memcached is down from 500 ms on" }]);
  expect(drawn.bands[0]?.toX).toBe(drawn.width);
  const faults: Fault[] = [
    { kind: "slow", backend: "redis", extraMs: 5, fromMs: 1000, untilMs: 6000 },
    { kind: "flaky", backend: "redis", share: 0.5, fromMs: 9000, untilMs: 10_000 },
  ];
  expect(faultBands(faults, 8000)).toMatchObject([
    { fromMs: 1000, toMs: 6000, words: "redis is slow from 1 s to 6 s" },
  ]);
});

test("one legend for two pictures has what is in either, once", () => {
  function* hits(): Behaviour {
    yield redis.set(":1:v", "1", 1000);
    yield redis.get(":1:v");
    return "1";
  }
  const other = lanes(traceOf({ functions: { hits }, requests: [{ entry: "hits" }] }), NAMING, "time");
  const { letters } = mergedLegend([lanesLegend(drawn, "bars"), lanesLegend(other, "bars")]);
  const words = letters.map(({ letter, word }) => `${letter} ${word}`);
  expect(words).toEqual(expect.arrayContaining(["H hit", "M miss", "S stored"]));
  expect(new Set(words).size).toBe(words.length);
});
