/**
 * What a lesson's bar says of a mode before it is opened: which of its steps hold work, and about how long it takes. A step counts
 * as work when the learner answers, writes or decides something in it; reading leaves no trace, so a page that is only read has no
 * number and gets no tick. In Learn every step counts: there the learner goes on by a button, step for step.
 */
import type { Block, LessonStep, Mode } from "#course/model/schema";

export interface ModeOutline {
  /** Ids of the steps that can be done. */
  steps: string[];
  minutes: number;
}

export function modeOutline(mode: Mode, steps: readonly LessonStep[], learnMinutes: number): ModeOutline {
  const counted = mode === "learn" ? steps : steps.filter(({ blocks }) => blocks.some(isWork));
  const minutes = steps.flatMap(({ blocks }) => blocks.map(minutesFor)).reduce((sum, each) => sum + each, 0);
  return {
    steps: counted.map(({ id }) => id),
    minutes: mode === "learn" ? learnMinutes : Math.max(1, Math.round(minutes)),
  };
}

/** `stepTasks` (components/lesson/step) says of the same blocks whether they are done. */
export function isWork(block: Block): boolean {
  switch (block.kind) {
    case "question":
    case "exercise":
    case "card":
    case "explain":
      return true;
    case "walk":
      return block.walk.questions.length > 0;
    case "by-hand":
      return block.byHand.goals.length > 0;
    default:
      return false;
  }
}

const WORDS_A_MINUTE = 180;
const EXERCISE_MINUTES = { edit: 1, task: 4, exercise: 6, challenge: 10, stage: 12 } as const;

/** An estimate, said as "about": what a colleague who knows some Django would need. */
function minutesFor(block: Block): number {
  switch (block.kind) {
    case "prose":
    case "note":
      return block.html.replace(/<[^>]*>/g, " ").split(/\s+/).length / WORDS_A_MINUTE;
    case "exercise":
      return EXERCISE_MINUTES[block.exercise.size];
    case "question":
      return 1;
    case "card":
      return 0.5;
    case "walk":
    case "explain":
    case "by-hand":
    case "exploration":
    case "simulation":
      return 3;
    case "traffic":
    case "wire":
    case "compare":
      return 2;
    default:
      return 0.5;
  }
}
