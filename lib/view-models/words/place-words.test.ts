import { describe, expect, it } from "vitest";
import type { TraceEvent } from "#engine/event";
import { codePlaceAt } from "#view-models/trace/code-line-at";
import { currentLines, linesIn } from "#view-models/trace/current-lines";
import { eventWords } from "#view-models/words/event-words";

const printed = (index: number, task: number, line: number | null, file?: string): TraceEvent => ({
  type: "printed",
  stream: "stdout",
  text: "x\n",
  index,
  atMs: index,
  task,
  process: 0,
  line,
  call: null,
  ...(file !== undefined && { file }),
});

const EVENTS = [printed(0, 0, 5), printed(1, 1, 5), printed(2, 0, 2, "prices.py"), printed(3, 0, null)];

describe("a place in a program of several files", () => {
  it("is said with the file, in the main program without", () => {
    expect(EVENTS.map((event) => eventWords(event, {}))).toEqual([
      "line 5 · printed · x",
      "line 5 · printed · x",
      "prices.py, line 2 · printed · x",
      "printed · x",
    ]);
  });

  it("is where the cursor stands, and each request in one file only", () => {
    expect(codePlaceAt(EVENTS, 4)).toMatchObject({ line: 2, file: "prices.py" });
    expect(codePlaceAt(EVENTS, 2)).toMatchObject({ line: 5 });
    const lines = currentLines(EVENTS, 4);
    expect(linesIn(lines, "prices.py").map(({ letter, line }) => [letter, line])).toEqual([["A", 2]]);
    expect(linesIn(lines, null).map(({ letter, line }) => [letter, line])).toEqual([["B", 5]]);
  });
});
