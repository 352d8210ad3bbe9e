import { describe, expect, test } from "vitest";
import type { CacheCommand } from "#engine/command";
import type { TraceEvent } from "#engine/event";
import type { Reply } from "#engine/reply";
import { assembled, givenParts, moved, newBoard, placedCode } from "#view-models/lesson/parsons-board";
import { testScore } from "#view-models/lesson/test-score";
import { compareCosts, costsOf } from "#view-models/trace/costs";
import { shownBytes, storedBytes } from "#view-models/trace/stored-bytes";
import { wireText } from "#view-models/trace/wire-text";

const PICKLE = "\x80\x05K*.";
const STORES = {
  redis: "redis:redis://127.0.0.1:6379/0",
  memcached: "memcached:127.0.0.1:11211",
  db: "db:cache_table",
  filebased: "filebased:/tmp/django_cache",
  locmem: "p0|locmem:oracle",
  dummy: "dummy:",
} as const;
const said = (backend: keyof typeof STORES, command: CacheCommand, reply: Reply = true) =>
  wireText({ store: STORES[backend], command, reply, atMs: 0 });

describe("on the wire", () => {
  const set: CacheCommand = { op: "set", key: ":1:n", payload: "42", ttlMs: 300_000 };
  const add: CacheCommand = { op: "add", key: ":1:n", payload: PICKLE, ttlMs: null };

  test("a set on Redis is one command with its seconds; for ever has none", () => {
    expect(said("redis", set)).toEqual(["SET :1:n 42 EX 300"]);
    expect(said("redis", add)).toEqual(["SET :1:n \\x80\\x05K*. NX"]);
  });

  test("set_many on Redis is one transaction, with an EXPIRE for each key", () => {
    const command: CacheCommand = {
      op: "set-many",
      entries: [
        ["a", "1"],
        ["b", "2"],
      ],
      ttlMs: 60_000,
    };
    expect(said("redis", command)).toEqual(["MULTI", "MSET a 1 b 2", "EXPIRE a 60", "EXPIRE b 60", "EXEC"]);
  });

  test("memcached is told flags, seconds and length, then the data; beyond thirty days the moment itself", () => {
    expect(said("memcached", { ...set, payload: "\x0242" })).toEqual(["set :1:n 2 300 2", "42"]);
    expect(said("memcached", { ...add, payload: `\x01${PICKLE}` })[0]).toBe("add :1:n 1 0 5");
    const long = said("memcached", { op: "touch", key: "k", ttlMs: 31 * 86_400_000 });
    expect(long).toEqual(["touch k (now + 2678400, at 0 s)"]);
  });

  test("decr is a command of its own on memcached, and a negative step on Redis", () => {
    const command: CacheCommand = { op: "incr", key: "k", delta: "-3" };
    expect(said("memcached", command)).toEqual(["decr k 3"]);
    expect(said("redis", command)).toEqual(["INCRBY k -3"]);
  });

  test("an add that the database refuses is rolled back", () => {
    expect(said("db", { ...add, payload: "gAVLKi4=" }, false).at(-1)).toBe("ROLLBACK");
    expect(said("db", { ...add, payload: "gAVLKi4=" }).join(" ")).toContain("9999-12-31");
  });

  test("locmem has a lock instead of a wire; dummy has nothing", () => {
    expect(said("locmem", set)).toEqual(["lock · store and move to the front · unlock"]);
    expect(said("dummy", set)).toEqual([]);
  });
});

describe("stored bytes", () => {
  test("say their format, and on memcached the flags are not part of the data", () => {
    expect(storedBytes("redis", "42")).toMatchObject({ format: "an integer, as digits", size: 2, hidden: 0 });
    expect(storedBytes("memcached", `\x01${PICKLE}`)).toMatchObject({ format: "flags 1: pickle", size: 5 });
    expect(storedBytes("redis", PICKLE).rows).toEqual([{ offset: "0000", hex: "80 05 4b 2a 2e", text: "··K*." }]);
  });

  test("beyond six rows are counted, not shown", () => {
    const { rows, hidden } = storedBytes("locmem", "x".repeat(100));
    expect([rows.length, hidden]).toEqual([6, 4]);
    expect(shownBytes("abcdef", 3)).toBe("abc… (6 bytes)");
  });
});

const base = { index: 0, atMs: 0, task: 0, process: 0, line: 1, call: null };
const get = (outcome: "hit" | "miss"): TraceEvent => ({
  ...base,
  type: "commanded",
  store: "p0|locmem:x",
  command: { op: "get", key: "k" },
  reply: undefined,
  outcome,
  changes: [],
});
const worked: TraceEvent = { ...base, type: "worked", name: "stats", durationMs: 2000 };
const record = (events: TraceEvent[]) => ({
  events,
  stdout: "",
  stderr: "",
  error: null,
  previews: {},
  caches: {},
  endMs: 0,
  cut: { output: false, events: false },
});

describe("costs", () => {
  test("are counted by what happened", () => {
    expect(costsOf([get("miss"), worked, get("hit"), get("hit"), get("hit")])).toEqual({
      workMs: 2000,
      slowCalls: 1,
      databaseReads: 0,
      databaseWrites: 0,
      cacheCommands: 4,
      lookups: 4,
      hits: 3,
    });
  });

  test("stand side by side; what neither run has is left out, and no lookup is no ratio", () => {
    const rows = compareCosts(record([worked, worked]), record([get("miss"), worked, get("hit")]));
    expect(rows.map(({ label, words }) => [label, ...words])).toEqual([
      ["Time spent on slow work", "4 s", "2 s"],
      ["Slow calls", "2", "1"],
      ["Cache commands", "0", "2"],
      ["Hit ratio", "–", "50%"],
    ]);
  });
});

describe("a Parsons board", () => {
  const solution =
    'from x import y\n\nKEY = "k"\n\n\ndef f():\n    # why\n    if y:\n        return 1\n    return 2\n\n\nprint(f())\n';
  const lines = [
    { text: "return 2", indent: 1, place: 3 },
    { text: "def f():", indent: 0, place: 0 },
    { text: "return 1", indent: 2, place: 2 },
    { text: "if y:", indent: 1, place: 1 },
    { text: "return 3", indent: 1, place: null },
  ];

  test("indents a line as an editor would", () => {
    let board = newBoard(lines);
    for (const id of [1, 3, 2]) board = moved(board, { kind: "take", id });
    expect(placedCode(board)).toBe("def f():\n    if y:\n        return 1");
  });

  test("moves, indents and gives back lines, and never beyond its ends", () => {
    let board = newBoard(lines);
    for (const id of [1, 3]) board = moved(board, { kind: "take", id });
    expect(moved(board, { kind: "shift", id: 1, by: -1 })).toEqual(board);
    board = moved(board, { kind: "shift", id: 1, by: 1 });
    expect(board.placed.map(({ id }) => id)).toEqual([3, 1]);
    board = moved(board, { kind: "indent", id: 3, by: -1 });
    expect(board.placed[0]?.indent).toBe(0);
    board = moved(board, { kind: "put-back", id: 3 });
    expect(board.pool.map(({ id }) => id)).toEqual([0, 2, 3, 4]);
  });

  test("in the right order is the solution again, around it what was given", () => {
    expect(givenParts(solution, lines)).toEqual({ before: 'from x import y\n\nKEY = "k"', after: "print(f())" });
    let board = newBoard(lines);
    for (const id of [1, 3, 2, 0]) board = moved(board, { kind: "take", id });
    board = moved(board, { kind: "indent", id: 0, by: -1 });
    expect(assembled(solution, lines, board)).toBe(
      'from x import y\n\nKEY = "k"\n\ndef f():\n    if y:\n        return 1\n    return 2\n\nprint(f())\n',
    );
  });
});

describe("a test's score", () => {
  const questions = [
    { id: "a", answerId: "x", level: "easy" },
    { id: "b", answerId: "x", level: "easy" },
    { id: "c", answerId: "x", level: "hard" },
  ];
  test("counts only what has been checked, by level; a question without an answer is wrong", () => {
    expect(testScore(questions, { a: "x", b: "y" }, ["a", "b"])).toEqual({
      right: 1,
      of: 2,
      levels: [{ level: "easy", right: 1, of: 2 }],
      wrongIds: ["b"],
    });
    expect(testScore(questions, { a: "x" }, ["a", "c"]).wrongIds).toEqual(["c"]);
  });
});
