/** What a complete lesson holds at least: ten texts, and in each of them what its mode is for. */
import { changedLines } from "#course/exercises/exercise";
import { blocksOf, exercisesIn, questionsIn } from "#course/model/lesson-parts";
import { type Block, LEVELS, type Lesson, MODES } from "#course/model/schema";

/** Eleven: lesson 14 takes one myth at a time. */
const LEARN_STEPS = { least: 5, most: 11 };
const LEAST = { tasks: 4, challenges: 2, cards: 6 };
const TEST_QUESTIONS = 10;

export const hasAllTexts = (lesson: Lesson): boolean => MODES.every((mode) => lesson.modes[mode] !== undefined);

/** In words; empty when nothing is missing. */
export function missingFrom(lesson: Lesson): string[] {
  const missing: string[] = MODES.filter((mode) => !lesson.modes[mode]).map((mode) => `there is no ${mode}.mdx`);
  const needs = (holds: boolean, what: string) => {
    if (!holds) missing.push(what);
  };
  const of = (mode: (typeof MODES)[number]) => blocksOf(lesson, mode);
  const count = (blocks: readonly Block[], kind: Block["kind"]) => blocks.filter((block) => block.kind === kind).length;

  const steps = lesson.modes.learn?.length ?? 0;
  needs(
    steps >= LEARN_STEPS.least && steps <= LEARN_STEPS.most,
    `learn has ${steps} steps, not ${LEARN_STEPS.least} to ${LEARN_STEPS.most}`,
  );
  needs(questionsIn(of("visualize")).length > 0, "visualize asks nothing about the state at a moment");
  needs(exercisesIn(of("try")).length >= LEAST.tasks, `try has fewer than ${LEAST.tasks} tasks`);
  const challenges = exercisesIn(of("challenge"));
  needs(challenges.length >= LEAST.challenges, `challenge has fewer than ${LEAST.challenges} exercises`);
  for (const { id, parsons, starter, solution } of challenges) {
    const isOneLine = changedLines(starter.code, solution.code) < 2; // nothing to put in order
    needs(parsons !== null || isOneLine, `challenge ${id} is too short for Parsons lines`);
  }
  needs(exercisesIn(of("project")).length > 0, "project has no stage");
  needs(count(of("review"), "card") >= LEAST.cards, `review has fewer than ${LEAST.cards} cards`);
  const executable = of("review").some((block) => block.kind === "card" && block.card.program);
  needs(executable, "no card of review has a program");
  needs(count(of("performance"), "traffic") > 0, "performance compares no patterns under traffic");

  const asked = questionsIn(of("test"));
  needs(asked.length === TEST_QUESTIONS, `test has ${asked.length} questions, not ${TEST_QUESTIONS}`);
  const levels = asked.map(({ level }) => (level ? LEVELS.indexOf(level) : -1));
  needs(
    levels.every((level, i) => level >= (levels[i - 1] ?? 0)),
    "the questions of test do not go from easy to hard",
  );
  needs(new Set(levels).size === LEVELS.length, "test has not all of easy, medium and hard");
  return missing;
}
