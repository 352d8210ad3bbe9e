/**
 * The mutants of one exercise, graded and sorted. A mutant is killed when it doesn't pass, when its grading takes too long, or when it draws
 * a remark that the answer it comes from doesn't draw. What survives has to be listed in the exercise's `equivalent.json`; what is
 * listed there and isn't a survivor is stale.
 */
import type { GradedExercise } from "#course/exercises/graded-exercise";
import { type Equivalent, names } from "#tooling/mutants/equivalent";
import type { Mutant, Mutate } from "#tooling/mutants/mutator";
import type { Graded } from "#tooling/mutants/pool";

interface Survivor extends Mutant {
  /** The file that was changed. */
  answer: string;
}

export interface ExerciseResult {
  name: string;
  folder: string;
  mutants: number;
  killed: number;
  /** Those among the killed that had to be stopped. */
  timedOut: number;
  equivalent: number;
  survivors: Survivor[];
  stale: Equivalent[];
}

export interface AnswerFile {
  file: string;
  code: string;
}

export interface Means {
  mutate: Mutate;
  grade: (exercise: GradedExercise, code: string) => Promise<Graded>;
}

/** `answers` are right: the solution and, if they're wanted, others. Throws in words when one of them doesn't pass. */
export async function runMutants(
  exercise: GradedExercise,
  answers: readonly AnswerFile[],
  listed: readonly Equivalent[],
  { mutate, grade }: Means,
): Promise<ExerciseResult> {
  const { name, folder, starter, solution, right } = exercise;
  const others = [solution, ...right.map(({ code }) => code)];
  const result: ExerciseResult = {
    name,
    folder,
    mutants: 0,
    killed: 0,
    timedOut: 0,
    equivalent: 0,
    survivors: [],
    stale: [],
  };
  const used = new Set<Equivalent>();
  for (const { file, code } of answers) {
    const own = await grade(exercise, code);
    if (own === "timed out" || !own.passed)
      throw new Error(`${folder}/${file} doesn't pass itself: ${own === "timed out" ? own : own.failed}`);
    const mutants = mutate(code, starter, others);
    result.mutants += mutants.length;
    const gradings = await Promise.all(mutants.map((mutant) => grade(exercise, mutant.code)));
    for (const [i, graded] of gradings.entries()) {
      const mutant = mutants[i] as Mutant;
      if (graded === "timed out") result.timedOut++;
      if (graded === "timed out" || !graded.passed || graded.remarks.some((remark) => !own.remarks.includes(remark))) {
        result.killed++;
        continue;
      }
      const entry = listed.find((one) => names(one, file, mutant));
      if (entry) used.add(entry);
      if (entry) result.equivalent++;
      else result.survivors.push({ ...mutant, answer: file });
    }
  }
  const looked = new Set(answers.map(({ file }) => file));
  result.stale = listed.filter((entry) => looked.has(entry.answer) && !used.has(entry));
  return result;
}
