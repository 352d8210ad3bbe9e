import { describe, expect, it } from "vitest";
import type { Report, Verdict } from "#explorer/report";
import { outcomeRows, statusWords, verdictLines, verdictWords, worstOf } from "#view-models/race/verdict-words";

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

describe("every property that was asked", () => {
  const found = (name: string, part: Partial<Verdict> = {}) =>
    verdict({ name, title: `${name}.`, holds: false, interleavings: 4n, ...part });

  it("has a line of its own, in the order in which it was asked", () => {
    const verdicts = [found("no-none", { interleavings: 3360n }), verdict({ name: "no-raise" }), found("serialisable")];
    const lines = verdictLines(report({ verdicts }), (name) => (name === "serialisable" ? "B and A." : null));
    expect(lines.map(({ name, kind, sentence, share }) => [name, kind, sentence, share])).toEqual([
      ["no-none", "violated", "Not always so: no-none.", "3\u202f360 of 3\u202f360 interleavings"],
      ["no-raise", "safe", "Holds in every interleaving.", ""],
      ["serialisable", "violated", "B and A.", "4 of 3\u202f360 interleavings"],
    ]);
  });

  it("gives way to the worst in the headline: a lost update before a None, whichever is seen more often", () => {
    const verdicts = [found("no-none", { interleavings: 3360n }), found("no-lost-update")];
    expect(worstOf({ verdicts })?.name).toBe("no-lost-update");
    expect(verdictWords(report({ verdicts }), unexplained).sentence).toBe("Not always so: no-lost-update.");
    expect(worstOf({ verdicts: [...verdicts, found("what I asked")] })?.name).toBe("what I asked");
    expect(worstOf({ verdicts: [verdict({})] })).toBeNull();
  });

  it("is not called safe when one of them could not be judged", () => {
    const verdicts = [verdict({ name: "serialisable", holds: null, undecided: 12n })];
    expect(verdictWords(report({ verdicts }), unexplained).kind).toBe("unknown");
    expect(verdictLines(report({ verdicts }), unexplained)[0]?.sentence).toMatch(/^Not known for 12 interleavings/);
  });
});

describe("what was looked at", () => {
  it("reads differently when all was checked, up to a bound, and when it was cancelled", () => {
    const words = (["complete", "bounded", "cancelled"] as const).map((status) => statusWords(report({ status })));
    expect(words.map(({ title }) => title)).toEqual(["All checked", "Checked up to the bound", "Cancelled"]);
    expect(new Set(words.map(({ detail }) => detail)).size).toBe(3);
  });
});

describe("what was cut off", () => {
  it("is never counted as if it were all", () => {
    const verdicts = [verdict({ holds: false, interleavings: 12n })];
    for (const status of ["bounded", "cancelled"] as const) {
      const found = report({ status, verdicts });
      expect(verdictWords(found, unexplained).share).toBe("12 of the 3\u202f360 interleavings that were looked at");
      expect(verdictLines(found, unexplained)[0]?.share).toBe("12 of the 3\u202f360 interleavings that were looked at");
      const nothing = report({ status, verdicts: [verdict({ holds: null })] });
      const { kind, sentence } = verdictWords(nothing, unexplained);
      expect(kind).toBe("unknown");
      expect(sentence).toBe("No violation so far, but not everything was looked at.");
    }
  });
});

describe("outcomes", () => {
  it("say what was changed in the database, and which properties they violate", () => {
    const example = { schedule: [], choices: [], preemptions: 0, lostMs: 0 };
    const database = { "shop_product 1": "price = 99.00" };
    const outcome = {
      ...example,
      failed: 0,
      interleavings: 1n,
      share: 1,
      returns: ["'b'", "'a'"],
      cache: {},
      database,
      violates: ["no-none"],
    };
    const [row] = outcomeRows(report({ outcomes: [outcome] }), (key) => key);
    expect(row).toMatchObject({
      returns: "A: 'b'\nB: 'a'",
      database: "shop_product 1: price = 99.00",
      violates: ["no request returns None"],
    });
  });

  it("cut what is long unless two outcomes would look alike", () => {
    const page = "x".repeat(200);
    const of = (...all: string[][]) =>
      outcomeRows(
        report({
          outcomes: all.map((returns) => ({
            ...{ schedule: [], choices: [], preemptions: 0, lostMs: 0, failed: 0, interleavings: 1n, share: 1 },
            ...{ cache: {}, database: {}, violates: [], returns },
          })),
        }),
        (key) => key,
      ).map(({ returns }) => returns);
    expect(of([page, "1", "1", "1"])).toEqual([`A: ${"x".repeat(90)}…\nB–D: 1`]);
    expect(of([page], [`${page}y`])).toEqual([`A: ${page}`, `A: ${page}y`]);
    expect(of([page], [`y${page}`])).toEqual([`A: ${"x".repeat(90)}…`, `A: y${"x".repeat(89)}…`]);
  });

  it("say in how many of its interleavings a property is violated, where it is not all", () => {
    const example = { schedule: [], choices: [], preemptions: 0, lostMs: 0 };
    const ended = { failed: 0, share: 1, returns: ["'a'"], cache: {}, database: {}, violates: ["no-none"] };
    const all = { ...example, ...ended, interleavings: 154n };
    const rows = outcomeRows(report({ outcomes: [{ ...all, partly: { "no-none": 1n } }, all] }), (key) => key);
    expect(rows.map(({ violates, partly }) => [violates, partly])).toEqual([
      [["no request returns None: 1 of these 154."], true],
      [["no request returns None"], undefined],
    ]);
  });

  it("count what is returned, and keep counts exact beyond what a number can hold", () => {
    const outcome = {
      interleavings: 9_007_199_254_740_993n,
      share: 0.0004,
      failed: 0,
      returns: ["'v'", "None", "None"],
      cache: { ":1:v": "'v'" },
      database: {},
      violates: [],
      schedule: [],
      choices: [],
      preemptions: 0,
      lostMs: 0,
    };
    const [row] = outcomeRows(report({ outcomes: [outcome] }), (key) => key.slice(3));
    expect(row).toMatchObject({
      returns: "A: 'v'\nB, C: None",
      cache: "v: 'v'",
      interleavings: "9\u202f007\u202f199\u202f254\u202f740\u202f993",
      percent: "under 0.1 %",
    });
  });
});
