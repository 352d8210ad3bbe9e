/** The blocks of the nine modes, built from text; the runner is lib/course/build/fake-lesson.ts. */
import { describe, expect, test } from "vitest";
import { loadText } from "#course/build/fake-lesson";
import type { Block, Mode } from "#course/model/schema";
import { missingFrom } from "#course/self-test/completeness";

const CODE = "def stats(): pass\n";
const step = (content: string) => `<Step id="its-only" title="Only">\n\n${content}\n\n</Step>\n`;

async function blocksIn(mode: Mode, content: string, files: Record<string, string> = {}): Promise<Block[]> {
  const { lesson } = await loadText("Text.", { [`${mode}.mdx`]: step(content), ...files });
  return lesson.modes[mode]?.[0]?.blocks ?? [];
}

describe("visualize", () => {
  const at = (rest: string) =>
    `<Walk id="w" file="a.py">\n<At id="q" ask="Now?" ${rest}>\n<Option says="1" right>Yes.</Option>\n<Option says="not set">No.</Option>\n</At>\n</Walk>`;

  test("a walk's questions are settled by the state before a line runs", async () => {
    const [block] = await blocksIn("visualize", at('line="1" probe="variable x"'), { "a.py": CODE });
    const asked = block?.kind === "walk" ? block.walk.questions[0] : null;
    expect(asked).toMatchObject({ at: 0, question: { evidence: "1", settledBy: { kind: "walk", id: "w" } } });
    const [same] = await blocksIn("visualize", at('reached="1" probe="variable x"'), { "a.py": CODE });
    expect(same).toMatchObject({ walk: { questions: [{ at: 0 }] } });
  });

  test("a stop that is not there, and a probe that is none, are refused", async () => {
    const files = { "a.py": CODE };
    await expect(blocksIn("visualize", at('line="1" nth="2" probe="output"'), files)).rejects.toThrow("no such stop");
    await expect(blocksIn("visualize", at('probe="output"'), files)).rejects.toThrow("needs line or reached");
    await expect(blocksIn("visualize", at('line="1" probe="stdout"'), files)).rejects.toThrow('no probe "stdout"');
  });

  test("an exploration says how many outcomes there are and whether it can go wrong", async () => {
    const text = '<Exploration id="e" title="E" file="a.py" entry="stats" requests="2" properties="no-none" />';
    const [block] = await blocksIn("visualize", text, { "a.py": CODE });
    expect(block).toMatchObject({
      kind: "exploration",
      exploration: { spec: { timing: "nominal" }, predict: { outcomes: 1, canGoWrong: true } },
    });
  });

  test("mistakes in a scenario are said at the component's line", async () => {
    const simulation = (rest: string) => blocksIn("visualize", `<Simulation id="s" title="S" ${rest} />`, files);
    const files = { "a.py": CODE, "refuse.py": `${CODE}# refuse\n` };
    await expect(simulation('file="a.py" entry="stats"')).rejects.toThrow("visualize.mdx:3: needs requests");
    await expect(simulation('file="a.py" entry="page" requests="2"')).rejects.toThrow('a.py has no function "page"');
    await expect(simulation('file="refuse.py" entry="stats" requests="2"')).rejects.toThrow("line 1: refused");
    await expect(
      blocksIn("visualize", '<ByHand id="h" title="H" file="a.py" entry="stats" requests="2" goals="win" />', files),
    ).rejects.toThrow('no goal "win"; there are two-compute');
    const alone = '<ByHand id="h" title="H" file="a.py" entry="stats" requests="1" goals="two-compute" />';
    await expect(blocksIn("visualize", alone, files)).rejects.toThrow('no schedule reaches the goal "two-compute"');
  });
});

describe("numbers from many requests", () => {
  const files = {
    "a.py": CODE,
    "b.py": `${CODE}# b\n`,
    "performance.mdx": step(
      '<Traffic id="t" a="a.py" b="b.py" titleA="A" titleB="B" entry="stats" requests="1500" />\n\n<Exploration id="e" title="E" file="a.py" entry="stats" requests="2" properties="no-none recomputations=1" />',
    ),
  };

  test("stand in the prose of another text", async () => {
    const text = [
      '<Output traffic="t" probe="b recomputations" />, <Output exploration="e" probe="interleavings" /> ways,',
      '<Output exploration="e" probe="share recomputations=1" /> wrong, <Output exploration="e" probe="outcome 1" />',
    ].join("\n");
    const { lesson } = await loadText(text, files);
    const block = lesson.modes.learn?.[0]?.blocks[0];
    const numbers =
      block?.kind === "prose" ? [...block.html.matchAll(/<code[^>]*>(.*?)<\/code>/g)].map((m) => m[1]) : [];
    expect(numbers).toEqual(["1,500", "12,870", "33.3%", "1, 1"]);
  });

  test("settle questions", async () => {
    const ask =
      '<Predict id="q" exploration="e" probe="violations no-none" ask="How many?">\n<Option says="4,290" right>Yes.</Option>\n<Option says="0">No.</Option>\n</Predict>';
    const { lesson } = await loadText(ask, files);
    expect(lesson.modes.learn?.[0]?.blocks[0]).toMatchObject({
      question: { evidence: "4,290", settledBy: { kind: "exploration", id: "e" } },
    });
  });

  test("an id that is not there, two subjects, or none, are refused", async () => {
    await expect(loadText('<Output simulation="t" probe="hits" />', files)).rejects.toThrow('no <Simulation id="t">');
    await expect(loadText('<Output file="a.py" traffic="t" />', files)).rejects.toThrow(
      "needs one of file, simulation",
    );
    await expect(loadText('<Output probe="stdout" />', files)).rejects.toThrow("needs one of file, simulation");
    await expect(loadText('<Output traffic="t" probe="hits" />', files)).rejects.toThrow('no probe "hits"');
  });
});

describe("exercises", () => {
  const folder = { "x/starter.py": CODE, "x/solution.py": `${CODE}# done\n`, "x/checks.py": "" };
  const exercise = (rest = "") => `<Exercise id="x" title="X" ${rest}>\nDo it.\n</Exercise>`;

  test("their size follows from the text they stand in", async () => {
    for (const [mode, size] of [
      ["try", "task"],
      ["challenge", "challenge"],
      ["why", "exercise"],
    ] as const)
      expect(await blocksIn(mode, exercise(), folder)).toMatchObject([{ exercise: { size, stage: null } }]);
    expect(await blocksIn("project", exercise('stage="2"'), folder)).toMatchObject([
      { exercise: { size: "stage", stage: 2 } },
    ]);
    await expect(blocksIn("project", exercise(), folder)).rejects.toThrow("a stage of the project");
  });

  test("scenario.json and blanks.py are read; mistakes in them are said with the file", async () => {
    const check = { kind: "simulate", title: "One computes", message: "More than one request computed.", seeds: [1] };
    const written = JSON.stringify([{ ...check, entry: "stats", requests: 5, limits: { mostRecomputations: 1 } }]);
    const files = { ...folder, "x/scenario.json": written, "x/blanks.py": "def stats(): ____\n" };
    expect(await blocksIn("try", exercise(), files)).toMatchObject([
      { exercise: { blanks: "def stats(): ____", concurrency: [{ kind: "simulate", scenario: { count: 5 } }] } },
    ]);
    const wrong = { ...folder, "x/scenario.json": "[{}]" };
    await expect(blocksIn("try", exercise(), wrong)).rejects.toThrow(
      "lessons/01-first/exercises/x/scenario.json:1: 0.kind",
    );
  });
});

describe("review", () => {
  test("a card has a back, or a program that shows it", async () => {
    const text =
      '<Card id="a" front="What does `get` return?">None.</Card>\n<Card id="b" front="And this?" file="a.py" probe="line 1" />';
    expect(await blocksIn("review", text, { "a.py": "7\n" })).toMatchObject([
      {
        card: {
          frontHtml: "What does <code>get</code> return?",
          backHtml: "<p>None.</p>",
          program: null,
          evidence: null,
        },
      },
      { card: { backHtml: "", program: { code: "7" }, evidence: "7" } },
    ]);
    await expect(blocksIn("review", '<Card id="a" front="Q"></Card>')).rejects.toThrow("a card needs a back");
  });

  test("a checklist and a table of calls", async () => {
    const text =
      '<Explain id="e" ask="Why?">\n<Point>One.</Point>\n<Point>Two.</Point>\n</Explain>\n\n<CheatSheet>\n<Row call="cache.get(key)">reads</Row>\n</CheatSheet>';
    expect(await blocksIn("review", text)).toEqual([
      { kind: "explain", explain: { id: "e", ask: "Why?", pointsHtml: ["<p>One.</p>", "<p>Two.</p>"] } },
      { kind: "cheat-sheet", rows: [{ callHtml: "<code>cache.get(key)</code>", meaningHtml: "<p>reads</p>" }] },
    ]);
  });
});

describe("side by side", () => {
  test("two programs, and one on several backends", async () => {
    const text =
      '<Compare id="c" a="a.py" b="b.py" titleA="A" titleB="B" />\n\n<Wire id="w" file="a.py" backends="redis db" />';
    const blocks = await blocksIn("deep", text, { "a.py": CODE, "b.py": "pass\n" });
    expect(blocks).toMatchObject([{ comparison: { titles: ["A", "B"] } }, { wire: { program: { backend: "redis" } } }]);
    expect(blocks[1]?.kind === "wire" && Object.keys(blocks[1].wire.records)).toEqual(["redis", "db"]);
    await expect(blocksIn("deep", '<Wire id="w" file="a.py" backends="mongo" />', { "a.py": CODE })).rejects.toThrow(
      'no backend "mongo"',
    );
  });
});

test("a question of test.mdx says how hard it is", async () => {
  const text =
    '<Predict id="q" file="a.py" probe="line 1" ask="?">\n<Option says="7" right>Yes.</Option>\n<Option says="8">No.</Option>\n</Predict>';
  await expect(blocksIn("test", text, { "a.py": "7\n" })).rejects.toThrow(
    'level="" on <Predict>: use easy, medium, hard',
  );
});

test("what a lesson lacks to be complete is said in words", async () => {
  const { lesson, complete } = await loadText("Text.");
  expect(complete).toBe(false);
  expect(missingFrom(lesson)).toEqual(
    expect.arrayContaining(["there is no why.mdx", "learn has 1 steps, not 5 to 11", "test has 0 questions, not 10"]),
  );
});

test("all blocks with mistakes are named at once", async () => {
  const text = '<Program file="a.py" />\n\nIt is <Output file="b.py" />.\n\n<Program file="c.py" />';
  await expect(loadText(text)).rejects.toThrow(/no file b\.py.*\n.*no file a\.py.*\n.*no file c\.py/);
});
