/**
 * What is open in a step: questions not yet revealed, exercises not yet passed, cards not yet rated, goals not yet reached. A step with tasks is done when none is open; one
 * without is done when the learner goes on. Pure: the learner's data in, an answer out.
 */
import { byHandKey, explainKey, workKeyOf } from "#components/lesson/workbench/work-key";
import type { Block, Exercise, LessonProgram, LessonStep } from "#course/model/schema";
import type { ProgressData } from "#stores/progress-format";

export interface StepTasks {
  total: number;
  open: number;
}

export function stepTasks(slug: string, step: LessonStep, data: ProgressData): StepTasks {
  const tasks = { total: 0, open: 0 };
  for (const block of step.blocks) {
    const questions =
      block.kind === "question"
        ? [block.question]
        : block.kind === "walk"
          ? block.walk.questions.map(({ question }) => question)
          : [];
    for (const { id, hash } of questions) {
      tasks.total++;
      const answer = data.answers[`${slug}/${id}`];
      if (!(answer?.revealed && answer.hash === hash)) tasks.open++;
    }
    const done = isOtherWorkDone(slug, block, data);
    if (done !== null) tasks.total++;
    if (done === false) tasks.open++;
  }
  return tasks;
}

/** The exercise that is solved in this program. */
export function exerciseOf(step: LessonStep, program: LessonProgram | null): Exercise | undefined {
  for (const block of step.blocks)
    if (block.kind === "exercise" && block.exercise.starter.hash === program?.hash) return block.exercise;
  return undefined;
}

/** Of what is neither read nor asked; null = there is nothing to do. `isWork` (mode-outline.ts) names the same blocks. */
function isOtherWorkDone(slug: string, block: Block, data: ProgressData): boolean | null {
  switch (block.kind) {
    case "exercise":
      return data.passed[`${slug}/${block.exercise.id}`] === block.exercise.hash;
    case "card":
      return (data.cards[`${slug}/${block.card.id}`]?.reps ?? 0) > 0;
    case "explain":
      return (data.work[explainKey(slug, block.explain.id)]?.code ?? "").trim() !== "";
    case "by-hand":
      return block.byHand.goals.length === 0 ? null : data.passed[byHandKey(slug, block.byHand.id)] !== undefined;
    default:
      return null;
  }
}

/** All programs of a step in the order of the text, each once. */
export function programsOf(step: LessonStep): LessonProgram[] {
  const programs = new Map<string, LessonProgram>();
  for (const block of step.blocks) {
    const program =
      block.kind === "program"
        ? block.program
        : block.kind === "question"
          ? block.question.program
          : block.kind === "claim"
            ? block.claim.program
            : block.kind === "exercise"
              ? block.exercise.starter
              : null;
    if (program) programs.set(workKeyOf("", program), program);
  }
  return [...programs.values()];
}

/** While one of these questions is open, the recorded run of its program would give the answer away. */
export function isSealed(slug: string, step: LessonStep, program: LessonProgram, data: ProgressData): boolean {
  return step.blocks.some((block) => isOpen(slug, block, data) && block.question.program.hash === program.hash);
}

/** Ids of the simulations and comparisons of traffic whose figures would answer a question that is still open. */
export function studiesInQuestion(slug: string, step: LessonStep, data: ProgressData): ReadonlySet<string> {
  return new Set(
    step.blocks.flatMap((block) =>
      isOpen(slug, block, data) && block.question.settledBy.kind !== "run" ? [block.question.settledBy.id] : [],
    ),
  );
}

/** Where the first open question stands: what follows it builds on its answer, and often says it. No open question: past the end. */
export function firstOpenQuestion(slug: string, step: LessonStep, data: ProgressData): number {
  const at = step.blocks.findIndex((block) => isOpen(slug, block, data));
  return at === -1 ? step.blocks.length : at;
}

function isOpen(slug: string, block: Block, data: ProgressData): block is Extract<Block, { kind: "question" }> {
  if (block.kind !== "question") return false;
  const { id, hash } = block.question;
  const answer = data.answers[`${slug}/${id}`];
  return !(answer?.revealed && answer.hash === hash);
}
