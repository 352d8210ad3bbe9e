import { describe, expect, it } from "vitest";
import type { Report, Verdict } from "#explorer/report";
import { outcomeRows, statusWords, verdictWords } from "#view-models/race/verdict-words";

const verdict = (part: Partial<Verdict>): Verdict => ({
  name: "no-none",
  title: "no request returns None",
  kind: "always",
  holds: true,
  interleavings: 0n,
  example: null,
  ...part,
});

const report = (part: Partial<Report>): Report => ({
  status: "complete",
  states: 29,
  interleavings: 3360n,
  pythonRuns: 9,
  cut: { interleavings: 0n, stepsPerTask: 200, example: null },
  outcomes: [],
  verdicts: [verdict({})],
  ...part,
});

const unexplained = () => null;

describe("the verdict", () => {
  it("is safe only when all was looked at", () => {
    expect(verdictWords(report({}), unexplained)).toMatchObject({
      kind: "safe",
      sentence: "No violation in any of the 3\u202f360 interleavings.",
    });
    const unknown = report({ status: "cancelled", verdicts: [verdict({ holds: null })] });
    expect(verdictWords(unknown, unexplained).kind).toBe("unknown");
  });

  it("takes the explanation's sentence for a violation, and says how many of how many", () => {
    const found = report({ verdicts: [verdict({ holds: false, interleavings: 12n })] });
    expect(verdictWords(found, () => "B got None.")).toEqual({
      kind: "violated",
      sentence: "B got None.",
      share: "12 of 3\u202f360 interleavings",
    });
    expect(verdictWords(found, unexplained).sentence).toBe("Not always so: no request returns None.");
  });

  it("of something that should be possible: it can happen, or it never does", () => {
    const title = "two requests compute";
    const can = report({ verdicts: [verdict({ kind: "sometimes", title, interleavings: 6n })] });
    expect(verdictWords(can, unexplained)).toMatchObject({ kind: "safe", share: "6 of 3\u202f360 interleavings" });
    const never = report({ verdicts: [verdict({ kind: "sometimes", title, holds: false })] });
    expect(verdictWords(never, unexplained).sentence).toBe("It never happens: two requests compute.");
  });
});

describe("what was looked at", () => {
  it("reads differently when all was checked, up to a bound, and when it was cancelled", () => {
    const words = (["complete", "bounded", "cancelled"] as const).map((status) => statusWords(report({ status })));
    expect(words.map(({ title }) => title)).toEqual(["All checked", "Checked up to the bound", "Cancelled"]);
    expect(new Set(words.map(({ detail }) => detail)).size).toBe(3);
  });
});

describe("outcomes", () => {
  it("count what is returned, and keep counts exact beyond what a number can hold", () => {
    const outcome = {
      interleavings: 9_007_199_254_740_993n,
      share: 0.0004,
      failed: 0,
      returns: ["'v'", "None", "None"],
      cache: { ":1:v": "'v'" },
      schedule: [],
      choices: [],
      preemptions: 0,
      lostMs: 0,
    };
    const [row] = outcomeRows(report({ outcomes: [outcome] }), (key) => key.slice(3));
    expect(row).toMatchObject({
      returns: "'v', None × 2",
      cache: "v: 'v'",
      interleavings: "9\u202f007\u202f199\u202f254\u202f740\u202f993",
      percent: "under 0.1 %",
    });
  });
});
