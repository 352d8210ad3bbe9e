/**
 * `npm run mutants -- LESSON/EXERCISE… | --all [--right] [--write] [--json FILE] [--patches FOLDER] [--processes N]`: makes mutants of each
 * exercise's solution (and of its other right answers), grades them all and lists the survivors. Fails when a survivor isn't in the exercise's `equivalent.json`, or when
 * an entry there is no survivor any more. `--write` writes docs/mutation.md (the rows of these exercises), `--json` all survivors as data, `--patches` each as an answer.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { writeAnswer } from "#course/exercises/answer";
import type { GradedExercise } from "#course/exercises/graded-exercise";
import { ExerciseShelf } from "#tooling/exercise-shelf";
import { equivalentIn } from "#tooling/mutants/equivalent";
import { type ExerciseResult, runMutants } from "#tooling/mutants/mutation-run";
import { startMutator } from "#tooling/mutants/mutator";
import { Pool } from "#tooling/mutants/pool";
import { mutationTable, scoreLine } from "#tooling/mutants/table";
import { VerdictCache } from "#tooling/mutants/verdict-cache";
import { ROOT } from "#tooling/project-files";
import { wholeNumber } from "#tooling/sim/arguments";

const TABLE = join(ROOT, "docs/mutation.md");

const OPTIONS = {
  all: { type: "boolean", default: false },
  right: { type: "boolean", default: false },
  write: { type: "boolean", default: false },
  json: { type: "string" },
  patches: { type: "string" },
  processes: { type: "string", default: "2" },
} as const;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: OPTIONS });
  if (values.all === positionals.length > 0) throw new Error("name exercises (LESSON/EXERCISE…), or say --all");
  const shelf = new ExerciseShelf();
  const exercises = values.all ? shelf.all() : positionals.map((name) => shelf.named(name));
  const pool = new Pool(wholeNumber(values.processes, "--processes"));
  const { json } = values;
  const save = (results: readonly ExerciseResult[]) =>
    json && writeFileSync(json, JSON.stringify(survivorsByExercise(results), null, 2));
  const { results, problems } = await runAll(exercises, values.right, pool, save);
  pool.close();
  for (const problem of problems) console.error(problem);
  console.log(`\n${scoreLine(results)}`);
  if (values.write) {
    const names = shelf.all().map(({ name }) => name);
    const before = existsSync(TABLE) ? readFileSync(TABLE, "utf8") : "";
    writeFileSync(TABLE, mutationTable(names, results, before));
  }
  if (values.patches) savePatches(values.patches, exercises, results);
  const clean = results.every(({ survivors, stale }) => survivors.length === 0 && stale.length === 0);
  return clean && problems.length === 0 ? 0 : 1;
}

/** The next exercise's mutants are handed to the pool before the last ones of this one are done, so no process waits. */
async function runAll(
  exercises: readonly GradedExercise[],
  alsoRight: boolean,
  pool: Pool,
  save: (results: readonly ExerciseResult[]) => void,
) {
  const mutate = await startMutator();
  const cache = new VerdictCache();
  const grade = (exercise: GradedExercise, code: string) =>
    cache.remembered({ exercise, code }, () => pool.grade({ exercise, code }));
  const problems: string[] = [];
  const results: ExerciseResult[] = [];
  let done = 0;
  const runOne = async (exercise: GradedExercise) => {
    try {
      const answers = [{ file: "solution.py", code: exercise.solution }, ...(alsoRight ? exercise.right : [])];
      const result = await runMutants(exercise, answers, equivalentIn(exercise.folder), { mutate, grade });
      results[exercises.indexOf(exercise)] = result;
      save(results.filter(Boolean));
      report(result, `${++done}/${exercises.length}`);
    } catch (error) {
      done++;
      problems.push(`${exercise.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const queue = [...exercises];
  const lane = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await runOne(next);
  };
  await Promise.all([lane(), lane()]);
  return { results: results.filter(Boolean), problems };
}

function report(
  { name, mutants, killed, timedOut, equivalent, survivors, stale }: ExerciseResult,
  count: string,
): void {
  const stopped = timedOut > 0 ? ` (${timedOut} timed out)` : "";
  console.log(
    `${count} ${name}: ${killed} of ${mutants} killed${stopped}, ${equivalent} equivalent, ${survivors.length} survivors`,
  );
  for (const survivor of survivors) {
    console.log(`  survives: ${survivor.operator}, in ${survivor.in || "the module"} of ${survivor.answer}`);
    for (const line of survivor.from.split("\n").filter(Boolean)) console.log(`    - ${line}`);
    for (const line of survivor.to.split("\n").filter(Boolean)) console.log(`    + ${line}`);
  }
  for (const entry of stale) console.log(`  stale in equivalent.json: ${JSON.stringify(entry)}`);
}

const survivorsByExercise = (results: readonly ExerciseResult[]) =>
  Object.fromEntries(
    results.map(({ name, mutants, killed, survivors }) => [
      name,
      {
        mutants,
        killed,
        survivors: survivors.map(({ operator, answer, in: where, from, to, nth }) => ({
          operator,
          answer,
          in: where,
          from,
          to,
          nth,
        })),
      },
    ]),
  );

/** In the form of lib/course/exercises/answer.ts, against the solution whatever answer they come from. */
function savePatches(folder: string, exercises: readonly GradedExercise[], results: readonly ExerciseResult[]): void {
  mkdirSync(folder, { recursive: true });
  for (const { name, survivors } of results) {
    const solution = exercises.find((exercise) => exercise.name === name)?.solution ?? "";
    for (const [i, { code, operator }] of survivors.entries()) {
      const head = { says: `A mutant: ${operator}.`, draws: null };
      const { extension, text } = writeAnswer(head, code.replace(/\n$/, ""), solution);
      writeFileSync(join(folder, `${name.replace("/", "__")}__${i + 1}.${extension}`), text);
    }
  }
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(`mutants: ${error instanceof Error ? error.message : String(error)}`);
  return 2;
});
