import { describe, expect, test } from "vitest";
import { lineDiff } from "#view-models/lesson/line-diff";
import { EXAMPLE_CACHES, ExampleTrace, exampleRun } from "#view-models/testing/example-run";
import { codeLineAt } from "#view-models/trace/code-line-at";
import { outputAt } from "#view-models/trace/output-at";
import { runSummary } from "#view-models/trace/run-summary";
import { byteSize, duration } from "#view-models/words/duration";
import { eventWords } from "#view-models/words/event-words";
import { keyName } from "#view-models/words/key-name";

const run = exampleRun();

describe("codeLineAt", () => {
  test("is the line of the last event before the cursor, none before the first", () => {
    expect([0, 1, 4, 10].map((cursor) => codeLineAt(run.events, cursor))).toEqual([null, 4, 6, 11]);
  });
});

describe("outputAt", () => {
  test("grows with the cursor", () => {
    const text = (cursor: number) =>
      outputAt(run.events, cursor, 1000)
        .segments.map((each) => each.text)
        .join("");
    expect([3, 4, 8, 9].map(text)).toEqual(["", "ready\n", "ready\n", "ready\nNone\n"]);
  });

  test("keeps the end of a flood and says how much is hidden", () => {
    expect(outputAt(run.events, 10, 5)).toEqual({ segments: [{ stream: "stdout", text: "None\n" }], hiddenChars: 6 });
  });

  test("keeps the two streams apart and in order", () => {
    const { events } = new ExampleTrace().print(1, "a").print(2, "b", "stderr").print(3, "c").print(3, "d").record({});
    expect(outputAt(events, 4, 100).segments).toEqual([
      { stream: "stdout", text: "a" },
      { stream: "stderr", text: "b" },
      { stream: "stdout", text: "cd" },
    ]);
  });
});

describe("eventWords", () => {
  test("says line, call, key and outcome", () => {
    expect(run.events.map((event) => eventWords(event, EXAMPLE_CACHES))).toEqual([
      "line 4 · set report · stored",
      "line 5 · set visits · stored",
      "line 6 · get report · hit",
      "line 6 · printed · ready",
      "line 7 · slept 45 s",
      "line 8 · incr visits · counted",
      "line 9 · slept 30 s",
      "line 10 · get report · miss, it had expired",
      "line 10 · printed · None",
      "line 11 · delete visits · deleted",
    ]);
  });

  test("names the step inside a longer call", () => {
    const { events } = new ExampleTrace().command(3, "get_or_set", { op: "get", key: ":1:n" }).record({});
    expect(events.map((event) => eventWords(event, EXAMPLE_CACHES))).toEqual(["line 3 · get_or_set n, get · miss"]);
  });
});

describe("runSummary", () => {
  test("counts printed lines and served keys", () => {
    expect(runSummary(run)).toBe("Run finished: printed 2 lines, no keys in the cache");
    const one = new ExampleTrace().command(1, "set", { op: "set", key: ":1:k", payload: "x", ttlMs: null }).record({});
    expect(runSummary(one)).toBe("Run finished: printed nothing, 1 key in the cache");
  });
});

describe("keyName", () => {
  test("takes prefix and version off; the longest prefix in use wins", () => {
    expect(keyName(":1:a:b", {})).toEqual({ key: "a:b", version: "1" });
    expect(keyName("shop:eu:2:x", { a: { KEY_PREFIX: "shop" }, b: { KEY_PREFIX: "shop:eu" } })).toEqual({
      key: "x",
      version: "2",
    });
  });

  test("leaves a key alone that no known prefix explains", () => {
    expect(keyName("x", {})).toEqual({ key: "x", version: null });
  });
});

describe("duration and byteSize", () => {
  test("two units at most, rounded down", () => {
    expect([0, 300, 1500, 59_999, 75_000, 3_600_000, 90_061_000].map(duration)).toEqual([
      "0 s",
      "300 ms",
      "1.5 s",
      "59 s",
      "1 min 15 s",
      "1 h",
      "1 d 1 h",
    ]);
    expect([17, 1024, 1_572_864].map(byteSize)).toEqual(["17 B", "1 kB", "1.5 MB"]);
  });
});

describe("lineDiff", () => {
  test("keeps common lines and gives removals before additions", () => {
    const words = lineDiff("a\nb\nc", "a\nx\nc\nd").map(({ kind, text }) => `${kind} ${text}`);
    expect(words).toEqual(["same a", "removed b", "added x", "same c", "added d"]);
  });
});
