import { describe, expect, test } from "vitest";
import { loadText } from "#course/build/fake-lesson";
import { deckOf, hashOf, idOf, lessonOutline } from "#course/review/deck";

const CARD = '<Card id="miss" front="What does `get` return on a miss?">`None`.</Card>';
const QUESTION = `<Predict id="prints" file="a.py" ask="What is printed?" probe="line 1">
<Option says="x = 1" right>It prints its code.</Option>
<Option says="y">It does not.</Option>
</Predict>`;

describe("a deck", () => {
  test("holds the cards and the questions of a lesson, without the traces of their programs", async () => {
    const { lesson } = await loadText(`${CARD}\n\n${QUESTION}`, { "a.py": "x = 1" });
    const { slug, items } = deckOf(lesson);
    expect(slug).toBe("first");
    expect(items.map(idOf)).toEqual(["miss", "prints"]);
    expect(items.map(hashOf).every((hash) => hash !== "")).toBe(true);
    expect(JSON.stringify(items)).not.toContain('"record"');
    const [, question] = items;
    expect(question?.kind === "question" && question.question.program.code).toBe("x = 1");
  });

  test("an outline names the steps of each mode, and the cards only", async () => {
    const { lesson } = await loadText(`${CARD}\n\n${QUESTION}`, { "a.py": "x = 1" });
    expect(lessonOutline(lesson)).toMatchObject({ slug: "first", modes: { learn: ["only"] }, cardIds: ["miss"] });
  });
});
