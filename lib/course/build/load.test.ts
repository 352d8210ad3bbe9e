import { describe, expect, test } from "vitest";
import { loadText } from "#course/build/fake-lesson";
import type { Block } from "#course/model/schema";

const blocks = async (content: string, files: Record<string, string> = {}): Promise<Block[]> =>
  (await loadText(content, files)).lesson.modes.learn?.[0]?.blocks ?? [];

const question = (options: string, rest = 'probe="line 1"') =>
  `<Predict id="q" file="a.py" ask="What does \`a\` print?" ${rest}>\n${options}\n</Predict>`;

const TWO = '<Option says="one">Because.</Option>\n<Option says="two" label="Two, `2`" right>It is.</Option>';

describe("prose", () => {
  test("becomes HTML, with inline code and links", async () => {
    expect(await blocks("A `get` is [a hit](#only) or a **miss**.")).toEqual([
      { kind: "prose", html: '<p>A <code>get</code> is <a href="#only">a hit</a> or a <strong>miss</strong>.</p>' },
    ]);
  });

  test("holds output of a run, in a sentence and as a block", async () => {
    const [prose] = await blocks(
      'It says <Output file="a.py" /> in <Output file="a.py" probe="seconds" /> s.\n\n<Output file="a.py" />',
      {
        "a.py": "hello\n",
      },
    );
    expect(prose).toEqual({
      kind: "prose",
      html:
        '<p>It says <code class="output">hello</code> in <code class="output">1.5</code> s.</p>\n' +
        '<pre><code class="output">hello\n</code></pre>',
    });
  });

  test("a component on a line ends one stretch of prose and begins the next", async () => {
    const kinds = (await blocks('One.\n\n<Program file="a.py" />\n\nTwo.', { "a.py": "x" })).map((block) => block.kind);
    expect(kinds).toEqual(["prose", "program", "prose"]);
  });
});

describe("programs", () => {
  test("are highlighted line by line, with numbers and colours from CSS variables", async () => {
    const [block] = await blocks('<Program file="a.py" />', { "a.py": "import time\nx = 1\n" });
    const program = block?.kind === "program" ? block.program : null;
    expect(program?.code).toBe("import time\nx = 1");
    expect(program?.highlighted).toContain('<span class="line" data-line="2">');
    expect(program?.highlighted).toContain("code-keyword");
  });

  test("one that raises has to be announced", async () => {
    const files = { "a.py": "raise ValueError\n" };
    await expect(blocks('<Program file="a.py" />', files)).rejects.toThrow("a.py raises in line 1: ValueError: no");
    await expect(blocks('<Program file="a.py" raises="KeyError" />', files)).rejects.toThrow("should raise KeyError");
    expect(await blocks('<Program file="a.py" raises="ValueError" />', files)).toHaveLength(1);
  });
});

describe("questions", () => {
  test("the right option is the one that says what the run shows", async () => {
    const [block] = await blocks(question(TWO), { "a.py": "two\n" });
    expect(block).toMatchObject({
      kind: "question",
      question: { id: "q", text: "What does a print?", answerId: "b", evidence: "two", probe: "line 1" },
    });
    const options = block?.kind === "question" ? block.question.options : [];
    const byId = (id: string) => options.find((option) => option.id === id);
    expect(byId("a")).toEqual({ id: "a", label: "one", labelHtml: "<code>one</code>", reasonHtml: "<p>Because.</p>" });
    expect(byId("b")).toMatchObject({ label: "Two, 2", labelHtml: "Two, <code>2</code>" });
  });

  test("options are mixed, in the same order every time", async () => {
    const orders = new Set<string>();
    for (const id of ["q1", "q2", "q3", "q4", "q5", "q6"]) {
      const order = async () => {
        const [block] = await blocks(question(TWO).replace('"q"', `"${id}"`), { "a.py": "two" });
        return block?.kind === "question" ? block.question.options.map((option) => option.id).join("") : "";
      };
      expect(await order()).toBe(await order());
      orders.add(await order());
    }
    expect(orders).toEqual(new Set(["ab", "ba"]));
  });

  test("no option that says it: the error shows what the run shows", async () => {
    await expect(blocks(question(TWO), { "a.py": "three" })).rejects.toThrow(
      'learn.mdx:3: no option says what the run shows, "three"; they say "one", "two"',
    );
  });

  test("two options that say the same are refused: the probe cannot tell them apart", async () => {
    const twice = `${TWO}\n<Option says="two">Again.</Option>`;
    await expect(blocks(question(twice), { "a.py": "two" })).rejects.toThrow(
      'learn.mdx:3: the probe cannot tell two options apart: both say "two"',
    );
  });

  test("the author marks the option whose reason is the truth; a run that shows another one is refused", async () => {
    await expect(blocks(question(TWO), { "a.py": "one" })).rejects.toThrow(
      'learn.mdx:3: "two" is marked right; the run shows "one"',
    );
    const unmarked = TWO.replace(" right>", ">");
    await expect(blocks(question(unmarked), { "a.py": "two" })).rejects.toThrow(
      'mark the right option, <Option says="two" right>',
    );
    const both = TWO.replace('says="one"', 'says="one" right');
    await expect(blocks(question(both), { "a.py": "two" })).rejects.toThrow('"one" and "two" is marked right');
    const valued = TWO.replace(" right>", ' right="no">');
    await expect(blocks(question(valued), { "a.py": "two" })).rejects.toThrow("right on <Option> stands alone");
  });

  test("an option without its reason is refused", async () => {
    const bare = '<Option says="one"></Option>\n<Option says="two">It is.</Option>';
    await expect(blocks(question(bare), { "a.py": "one" })).rejects.toThrow("every option needs its reason");
  });
});

describe("claims", () => {
  const claim = (shows: string) =>
    `<Claim id="c" says="It \`never\` does." verdict="false" file="a.py" probe="stdout" shows="${shows}">Run it.</Claim>`;

  test("stand only as long as the run shows what they count on", async () => {
    const [block] = await blocks(claim("yes"), { "a.py": "yes\n" });
    expect(block).toMatchObject({
      kind: "claim",
      claim: { saysHtml: "It <code>never</code> does.", verdict: "false", html: "<p>Run it.</p>", evidence: "yes" },
    });
    await expect(blocks(claim("no"), { "a.py": "yes\n" })).rejects.toThrow(
      'the claim counts on "no"; the run shows "yes"',
    );
  });
});

describe("exercises", () => {
  const content = `<Exercise id="e" title="Do it">

Please.

<Hint>First.</Hint>
<Hint>Second.</Hint>

</Exercise>`;
  const files = {
    "e/starter.py": "a",
    "e/solution.py": "b\n",
    "e/checks.py": "c",
    "e/right/other.patch": "Another way.\n\n--- solution.py\n+++ solution.py\n@@ -1,1 +1,1 @@\n-b\n+B\n",
    "e/wrong/no.py": "# It is d.\n# draws: No.\n\nd\n",
  };

  test("take starter, solution and checks from the folder named as their id; other answers stay with the self-test", async () => {
    const { lesson, answers } = await loadText(content, files);
    const [block] = lesson.modes.learn?.[0]?.blocks ?? [];
    expect(block).toMatchObject({
      kind: "exercise",
      exercise: { promptHtml: "<p>Please.</p>", hintsHtml: ["<p>First.</p>", "<p>Second.</p>"], checks: "c" },
    });
    expect(answers).toEqual([
      { exerciseId: "e", kind: "right", file: "e/right/other.patch", says: "Another way.", draws: null, code: "B" },
      {
        exerciseId: "e",
        kind: "wrong",
        file: "e/wrong/no.py",
        says: "It is d.",
        draws: { by: "check", text: "No." },
        code: "d",
      },
    ]);
  });

  test("what is different since a version is what the program prints on both", async () => {
    const text = '<Since version="6.1" file="a.py" says52="a" says61="a since 6.1">\n\nIt says so.\n\n</Since>';
    expect(await blocks(text, { "a.py": "a" })).toMatchObject([
      {
        kind: "since",
        since: { version: "6.1", prints: { "5.2": "a", "6.1": "a since 6.1" }, html: "<p>It says so.</p>" },
      },
    ]);
  });

  test("a file that nothing refers to is an error", async () => {
    await expect(loadText(content, { ...files, "ex/old.py": "x" })).rejects.toThrow(
      "exercises/ex/old.py:1: no lesson text refers",
    );
    await expect(loadText(content, { ...files, "gone/starter.py": "x" })).rejects.toThrow(
      "exercises/gone/starter.py:1: no lesson text refers",
    );
  });

  test("an answer that cannot be read is an error at its file", async () => {
    await expect(loadText(content, { ...files, "e/wrong/no.py": "d\n" })).rejects.toThrow(
      "lessons/01-first/exercises/e/wrong/no.py:1: begins with a head",
    );
    await expect(loadText(content, { ...files, "e/right/so.py": "# It is d.\n# draws: No.\n\nd\n" })).rejects.toThrow(
      "a right answer draws nothing",
    );
  });
});

describe("an author's mistake names file and line", () => {
  test.each([
    ["<Quiz />", "learn.mdx:3: <Quiz> is not a component; there are Step, Program"],
    ['<Program src="a.py" />', 'learn.mdx:3: <Program> has no attribute "src"; it takes file'],
    ["<Program />", 'learn.mdx:3: <Program> needs file="…"'],
    ["<Program file={name} />", "learn.mdx:3: file on <Program> must be text in quotes"],
    ['<Program file="b.py" />', "learn.mdx:3: there is no file b.py"],
    ['Look: <Note tone="tip" title="T">x</Note>', "learn.mdx:3: <Note> needs a line of its own"],
    [
      '<Note tone="loud" title="T">\n\nx\n\n</Note>',
      'learn.mdx:3: tone="loud" on <Note>: use tip, warning, production',
    ],
    ['<Note tone="tip" title="`set`">x</Note>', "learn.mdx:3: title is plain text: no backticks"],
    ['<Option says="x">y</Option>', "learn.mdx:3: <Option> may not stand in <Step>"],
    ["One.\n\nTwo {2 + 2}.", "learn.mdx:5: a lesson holds no mdxTextExpression"],
    ["import x from 'y'", "learn.mdx:3: "],
    ["## Big", "learn.mdx:3: headings in a step start at ###"],
    ["```python\nx\n```", "learn.mdx:3: Python goes into a file"],
    ["[gone](/lessons/second)", "learn.mdx:3: dead link: /lessons/second"],
    ["[gone](#nowhere)", 'learn.mdx:3: dead link: no step "nowhere"'],
    ['<Figure name="oven" caption="c">x</Figure>', 'learn.mdx:3: there is no figure "oven"'],
    ["<Note", "learn.mdx:"],
  ])("%s", async (content, message) => {
    await expect(loadText(content)).rejects.toThrow(message);
  });

  test.each([
    ['version="6.1" file="a.py" says52="b" says61="a since 6.1"', 'says52 is "b"; a.py shows "a"'],
    ['version="6.1" file="a.py" says52="a" says61="a"', 'says61 is "a"; a.py shows "a since 6.1"'],
    ['version="7.0" file="a.py" says52="a" says61="a"', 'version="7.0": say 6.1'],
  ])("<Since %s>", async (attributes, message) => {
    const text = `<Since ${attributes}>\n\nx\n\n</Since>`;
    await expect(loadText(text, { "a.py": "a" })).rejects.toThrow(`learn.mdx:3: ${message}`);
  });

  test("prose outside a step, an id taken twice, an id that is not in the curriculum, no step at all", async () => {
    const step = '<Step id="one" title="One">\n\nText.\n\n</Step>\n';
    await expect(loadText(`${step}\nStray.`)).rejects.toThrow("learn.mdx:7: prose goes into a <Step>");
    await expect(loadText(step + step)).rejects.toThrow('the id "one" is taken in this lesson');
    await expect(loadText(step.replace("title", 'covers="A99" title'))).rejects.toThrow('covers="A99"');
    await expect(loadText("<Step", {})).rejects.toThrow("lessons/01-first/learn.mdx:");
  });

  test("a text that is not a mode", async () => {
    await expect(loadText("Text.", { "lern.mdx": "" })).rejects.toThrow(
      "lern.mdx:1: a lesson's texts are called learn.mdx",
    );
  });
});

test("a lesson covers what its steps cover, in every mode", async () => {
  const why = '<Step id="why" title="Why" covers="B11, A09">\n\nText.\n\n</Step>\n';
  const { lesson } = await loadText('<Step id="only" title="Only" covers="A09">\n\nText.\n\n</Step>', {
    "why.mdx": why,
  });
  expect(lesson.meta.covers).toEqual(["A09", "B11"]);
  expect(Object.keys(lesson.modes)).toEqual(["learn", "why"]);
});
