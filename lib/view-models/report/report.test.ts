import { expect, test } from "vitest";
import { STARTER } from "#stores/playground";
import { decodeLink, encodeDocument, encodeReport } from "#view-models/links/playground-link";
import type { Interleaving, StepRow } from "#view-models/race/counterexample";
import { linesOfRows } from "#view-models/report/lines-of-rows";
import { pictureSvg } from "#view-models/report/picture-svg";
import { reportFrom } from "#view-models/report/read-report";
import type { SharedComparison, SharedRace, SharedTraffic } from "#view-models/report/shared-report";

const step = (index: number, task: number, more: Partial<StepRow> = {}): StepRow => ({
  kind: "step",
  index,
  at: index + 1,
  task,
  atMs: index,
  line: 3 + index,
  conflict: null,
  inWindow: false,
  diverges: false,
  action: "get",
  key: "n",
  value: "",
  result: "miss",
  tone: "miss",
  letter: "M",
  waited: "",
  ...more,
});

const drawn: Interleaving = {
  requests: [
    { task: 0, letter: "A", name: "visit()" },
    { task: 1, letter: "B", name: "visit()" },
  ],
  rows: [
    step(0, 0, { conflict: 1, inWindow: true }),
    { kind: "clock", index: 1, at: 1, words: "2 s later", conflict: null, inWindow: true },
    step(2, 1, { conflict: 2 }),
    step(3, 0, { conflict: 3, inWindow: true, tone: "returned", letter: "↩" }),
  ],
  windowTask: 0,
  conflicts: [],
};

const REPORT: SharedRace = {
  kind: "race",
  verdict: { kind: "violated", sentence: "`n` ended at 1 <script>", share: "4 of 6 interleavings" },
  status: { title: "All checked", detail: "Every one." },
  lines: [{ name: "serialisable", title: "As one after another", kind: "violated", sentence: "No.", share: "4 of 6" }],
  why: ["A found nothing."],
  drawn,
  good: null,
  step: 2,
  outcomes: [
    {
      id: "0",
      returns: "0 × 2",
      cache: "n: 1",
      database: "",
      violates: [],
      interleavings: "4",
      percent: "66.7 %",
      share: 0.667,
    },
  ],
};

test("a report comes back from a link as it was, and the old links still open", () => {
  const link = encodeReport(STARTER, REPORT) ?? "";
  expect(link).toMatch(/^p2\./);
  const { document, report } = decodeLink(link);
  expect(document).toEqual({ ok: true, document: STARTER });
  expect(report).toMatchObject({
    ...REPORT,
    drawn: { ...drawn, conflicts: [{ index: 0 }, { index: 2 }, { index: 3 }] },
  });
  expect(decodeLink(encodeDocument(STARTER) ?? "")).toEqual({
    document: { ok: true, document: STARTER },
    report: null,
  });
});

test("a report that is none leaves the document; damaged links say so", () => {
  const forged = (report: unknown) => decodeLink(encodeReport(STARTER, report as SharedRace) ?? "");
  for (const report of [
    null,
    { kind: "race" },
    { ...REPORT, verdict: { kind: "violated", sentence: { html: "x" }, share: "" } },
    { ...REPORT, step: -1 },
    { ...REPORT, drawn: { ...drawn, rows: [{ ...step(0, 0), tone: "constructor" }] } },
    { ...REPORT, drawn: { ...drawn, rows: Array.from({ length: 300 }, (_, i) => step(i, 0)) } },
    { kind: "walk", sentence: "x".repeat(5000), drawn, step: 0 },
  ])
    expect(reportFrom(report)).toBeNull();
  expect(forged({ kind: "run", failed: 3, atOnce: null, figures: "" })).toMatchObject({
    document: { ok: true },
    report: null,
  });
  expect(decodeLink("p2.AAAA").document.ok).toBe(false);
  expect(decodeLink(`p2.${"A".repeat(20_000)}`).document).toEqual({ ok: false, reason: "The link is too long." });
});

test("what does not fit into a link is left out, the picture last", () => {
  const noise = Array.from({ length: 240 }, (_, i) => step(i, 0, { value: noisy(i) }));
  const long = { ...REPORT, good: { ...drawn, rows: noise } };
  const { report } = decodeLink(encodeReport(STARTER, long) ?? "");
  expect(report).toMatchObject({ kind: "race", good: null, why: REPORT.why });
});

/** Text that does not pack. */
const noisy = (seed: number): string =>
  Array.from({ length: 110 }, (_, i) => ((seed * 7919 + i * 104729 + seed * i * 31) % 1679616).toString(36))
    .join("")
    .slice(0, 119);

test("the picture stands alone and holds nothing that could run", () => {
  const picture = pictureSvg(REPORT, "A <b>title</b>");
  expect(picture?.svg).toContain("n ended at 1 &#60;script&#62;");
  expect(picture?.svg).not.toMatch(/<script|<b>/);
  expect(picture?.svg).toContain("M miss");
  expect(pictureSvg({ kind: "run", failed: null, atOnce: null, figures: "" }, "")).toBeNull();
});

test("lines follow the rows; who has ended has none", () => {
  expect(linesOfRows(drawn, 1)).toEqual([{ task: 0, letter: "A", line: 3, moving: true }]);
  expect(linesOfRows(drawn, 4).map(({ letter, moving }) => [letter, moving])).toEqual([
    ["A", true],
    ["B", false],
  ]);
});

const COMPARED: SharedComparison = {
  kind: "compared",
  how: "explore",
  titles: ["redis", "locmem"],
  conclusion: { kind: "ahead", sentence: "redis is ahead: recomputations 1 against 4." },
  figures: [{ id: "recomputations", label: "Recomputations", values: ["1", "4"], notes: ["", ""], better: 0 }],
};

const TRAFFIC: SharedTraffic = {
  kind: "traffic",
  failed: null,
  figures: "Nothing failed. 3 requests in 1 h.",
  durationMs: 3_600_000,
  charts: [{ id: "requests", title: "Requests a second", values: [1.25, null, 3], overall: "3 in all" }],
  marks: [{ fromMs: 1000, untilMs: null, byHand: true, text: "a deploy" }],
};

test("a comparison and traffic come back from a link as they were", () => {
  for (const report of [COMPARED, TRAFFIC])
    expect(decodeLink(encodeReport(STARTER, report) ?? "")).toEqual({
      document: { ok: true, document: STARTER },
      report,
    });
});

test("what is no comparison and no traffic is left out", () => {
  const [figure] = COMPARED.figures;
  const [chart] = TRAFFIC.charts;
  for (const wrong of [
    { ...COMPARED, titles: ["redis"] },
    { ...COMPARED, how: "guess" },
    { ...COMPARED, figures: [{ ...figure, better: 2 }] },
    { ...TRAFFIC, durationMs: 0 },
    { ...TRAFFIC, charts: [{ ...chart, values: [Number.NaN] }] },
    { ...TRAFFIC, charts: [{ ...chart, values: new Array(121).fill(1) }] },
    { ...TRAFFIC, marks: [{ fromMs: 1 }] },
  ])
    expect(reportFrom(wrong)).toBeNull();
});

test("traffic whose charts are too long for a link keeps its sentences", () => {
  const noise = (seed: number) =>
    Array.from({ length: 120 }, (_, i) => Number(`0.${(seed * 7919 + i * 104_729) ** 2}`));
  const charts = Array.from({ length: 40 }, (_, at) => ({
    id: `${at}`,
    title: "t",
    overall: "",
    values: noise(at + 1),
  }));
  const { report } = decodeLink(encodeReport(STARTER, { ...TRAFFIC, charts }) ?? "");
  expect(report).toMatchObject({ kind: "traffic", figures: TRAFFIC.figures, charts: [] });
});
