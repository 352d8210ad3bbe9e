/** The course's own answers: none of the right ones draws a remark, and the wrong ones show that the rules see what people write. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ANSWER_KINDS, type AnswerKind, readAnswer } from "#course/exercises/answer";
import { remarksOn } from "#view-models/remarks/remarks-on";

const LESSONS = new URL("../../../lessons/", import.meta.url).pathname;

const exercises = readdirSync(LESSONS).flatMap((lesson) => {
  const folder = `${LESSONS}${lesson}/exercises`;
  return existsSync(folder) ? readdirSync(folder).map((name) => `${folder}/${name}`) : [];
});

const programs: Record<AnswerKind, { file: string; code: string }[]> = { right: [], wrong: [] };
for (const exercise of exercises) {
  if (!existsSync(`${exercise}/solution.py`)) continue;
  const solution = readFileSync(`${exercise}/solution.py`, "utf8").replace(/\n$/, "");
  programs.right.push({ file: `${exercise}/solution.py`, code: solution });
  for (const kind of ANSWER_KINDS)
    for (const name of existsSync(`${exercise}/${kind}`) ? readdirSync(`${exercise}/${kind}`) : []) {
      const file = `${exercise}/${kind}/${name}`;
      const answer = readAnswer(file, readFileSync(file, "utf8"), solution);
      if (typeof answer === "string") throw new Error(`${file} ${answer}`);
      programs[kind].push({ file, code: answer.code });
    }
}

test("no right answer draws a remark", () => {
  expect(programs.right.length).toBeGreaterThan(400);
  const drawn = programs.right.flatMap(({ file, code }) =>
    remarksOn(code, []).map(({ rule }) => `${file.split("/exercises/")[1]} ${rule}`),
  );
  expect(drawn).toEqual([]);
}, 120_000);

test("wrong answers draw what is wrong with them", () => {
  const drawn = new Map<string, number>();
  for (const { code } of programs.wrong)
    for (const { rule } of remarksOn(code, [])) drawn.set(rule, (drawn.get(rule) ?? 0) + 1);
  // How many programs each is seen in: fewer would be a rule that went blind.
  const least: Record<string, number> = {
    "falsy-is-a-miss": 9,
    "read-change-write": 4,
    "look-then-claim": 15,
    "counter-without-beginning": 3,
    "counter-begun-twice": 4,
    "lock-of-another": 3,
    "lock-without-end": 3,
    "no-second-look": 6,
    "default-timeout": 12,
    "unstable-key": 7,
    "inside-transaction": 10,
    "in-then-get": 2,
    "called-too-early": 7,
    "clears-everything": 15,
  };
  for (const [rule, count] of Object.entries(least)) expect(drawn.get(rule) ?? 0, rule).toBeGreaterThanOrEqual(count);
}, 120_000);
