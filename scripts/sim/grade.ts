/**
 * `sim grade [--exercise LESSON/EXERCISE] FILE…`: one JSON object a line for every file. Without the option, a file's first line names its
 * exercise: `# LESSON/EXERCISE`, perhaps with `: right` or `: wrong` and a reason after it. A file that can't be graded is named on
 * stderr, the others are graded, and the status is 2; a wrong answer isn't a failure of the command.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { ExerciseShelf } from "#tooling/exercise-shelf";
import { AnswerGrader, type Grade } from "#tooling/sim/answer-grader";

export interface Streams {
  out: (line: string) => void;
  complain: (line: string) => void;
}

const PROCESS: Streams = {
  out: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => console.error(line),
};

export async function gradeCommand(args: string[], { out, complain }: Streams = PROCESS): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { exercise: { type: "string" } },
  });
  if (positionals.length === 0) throw new Error("grade needs at least one FILE");
  const shelf = new ExerciseShelf();
  const grader = new AnswerGrader();
  let status = 0;
  for (const file of positionals) {
    try {
      const code = readFileSync(file, "utf8");
      const exercise = shelf.named(values.exercise ?? exerciseOf(code));
      out(JSON.stringify({ file, exercise: exercise.name, ...shown(await grader.grade(exercise, code)) }));
    } catch (error) {
      complain(`sim grade: ${file}: ${error instanceof Error ? error.message : String(error)}`);
      status = 2;
    }
  }
  return status;
}

export function exerciseOf(code: string): string {
  const name = /^#\s*([a-z0-9-]+\/[a-z0-9-]+)\s*(:|$)/.exec(code.split("\n", 1)[0]?.trim() ?? "")?.[1];
  if (name) return name;
  throw new Error("the first line doesn't name the exercise (# LESSON/EXERCISE: …), and there is no --exercise");
}

/** Schedules and whole reports of a day stay inside; they're for the views. */
const shown = ({ passed, checks, remarks }: Grade) => ({
  passed,
  checks: checks.map(({ counterexample: _, ...check }) => check),
  remarks,
});
