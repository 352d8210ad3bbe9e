/** What a lesson is made of, gathered: for the self-test and the tables in docs/. */
import type { Block, Exercise, Lesson, LessonProgram, Mode, Question } from "#course/model/schema";
import { assertNever } from "#engine/assert-never";

/** Of one mode, or of all and of the lesson's share of the final test. */
export const blocksOf = (lesson: Lesson, mode?: Mode): Block[] =>
  (mode ? [lesson.modes[mode] ?? []] : [...Object.values(lesson.modes), lesson.final]).flatMap((steps) =>
    steps.flatMap((step) => step.blocks),
  );

export const exercisesIn = (blocks: readonly Block[]): Exercise[] =>
  blocks.flatMap((block) => (block.kind === "exercise" ? [block.exercise] : []));

/** Those that stand alone and those of walks. */
export const questionsIn = (blocks: readonly Block[]): Question[] =>
  blocks.flatMap((block) => {
    if (block.kind === "question") return [block.question];
    return block.kind === "walk" ? block.walk.questions.map(({ question }) => question) : [];
  });

export function programsIn(block: Block): LessonProgram[] {
  switch (block.kind) {
    case "program":
      return [block.program];
    case "question":
      return [block.question.program];
    case "claim":
      return [block.claim.program];
    case "exercise":
      return [block.exercise.starter, block.exercise.solution];
    case "compare":
      return [...block.comparison.programs];
    case "traffic":
      return [...block.traffic.programs];
    case "wire":
      return [block.wire.program];
    case "walk":
      return [block.walk.program];
    case "card":
      return block.card.program ? [block.card.program] : [];
    case "since":
      return [block.since.program];
    case "simulation":
      return [block.simulation.program];
    case "by-hand":
      return [block.byHand.program];
    case "exploration":
      return [block.exploration.program];
    case "prose":
    case "note":
    case "figure":
    case "explain":
    case "cheat-sheet":
      return [];
    default:
      return assertNever(block);
  }
}
