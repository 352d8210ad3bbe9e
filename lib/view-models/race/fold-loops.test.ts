import { expect, test } from "vitest";
import type { StepRow, TableRow } from "#view-models/race/counterexample";
import { foldLoops } from "#view-models/race/fold-loops";

const letter = (task: number) => "AB"[task] ?? "?";
const step = (index: number, more: Partial<StepRow> = {}): StepRow => ({
  kind: "step",
  index,
  at: index + 1,
  task: 1,
  atMs: 0,
  line: 5,
  conflict: null,
  inWindow: false,
  diverges: false,
  action: "get",
  key: "stats",
  value: "",
  result: "miss",
  tone: "miss",
  letter: "M",
  waited: "",
  ...more,
});
const round = (at: number): TableRow[] => [
  step(at),
  step(at + 1, { action: "add", key: "lock", result: "refused, the key is taken", tone: "refused" }),
  step(at + 2, { action: "sleep", key: "", value: "100 ms", result: "", tone: "sleep" }),
  { kind: "clock", index: at + 2, at: at + 3, words: "100 ms later", conflict: null, inWindow: false },
];
const rounds = (n: number): TableRow[] => Array.from({ length: n }, (_, i) => round(3 * i)).flat();

test("fifty rounds of polling are one round and × 49", () => {
  const folded = foldLoops(rounds(50), letter);
  expect(folded).toHaveLength(5);
  expect(folded.at(-1)).toMatchObject({
    kind: "fold",
    times: 49,
    words: "B: get stats → miss, add lock → refused, sleep 100 ms",
    at: 150,
  });
});

test("two rounds are shown, and so is what belongs to the story", () => {
  expect(foldLoops(rounds(2), letter).some(({ kind }) => kind === "fold")).toBe(false);
  const told = rounds(9).map((row, i) => (i % 4 === 1 && row.kind === "step" ? { ...row, conflict: 1 } : row));
  expect(foldLoops(told, letter)).toEqual(told);
});

test("unfolded, they are the rows they were", () => {
  const rows = [step(90, { task: 0 }), ...rounds(7), step(91, { action: "set", result: "stored" })];
  const folded = foldLoops(rows, letter);
  expect(folded.flatMap((row) => (row.kind === "fold" ? row.rows : [row]))).toEqual(rows);
  expect(folded.length).toBeLessThan(rows.length);
});
