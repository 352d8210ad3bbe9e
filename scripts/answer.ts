/**
 * `npm run answer -- LESSON/EXERCISE right|wrong NAME FILE --says "…" [--draws "…" | --remark "…"]`: makes an answer of an exercise
 * from FILE, an edited copy of its `solution.py`, and grades it. LESSON is a slug or a folder's name (`stampedes`, `10-stampedes`);
 * `--says` is a sentence about what the answer is.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadCourse } from "#course/build/course";
import { pathOf } from "#course/build/program-shelf";
import { cachedRunner } from "#course/build/run-cache";
import { lessonSources } from "#course/build/source";
import { ANSWER_KINDS, type AnswerHead, type AnswerKind, writeAnswer, wronglyGraded } from "#course/exercises/answer";
import { blocksOf, exercisesIn } from "#course/model/lesson-parts";
import type { RunOptions } from "#runtime/protocol";
import { ROOT } from "./project-files";

const USAGE = 'npm run answer -- LESSON/EXERCISE right|wrong NAME FILE --says "…" [--draws "…" | --remark "…"]';

function readArguments() {
  const text = { type: "string" } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { says: text, draws: text, remark: text },
  });
  const [exercise = "", kind = "", name = "", file = ""] = positionals;
  const [lesson = "", id = "", ...rest] = exercise.split("/");
  const known = ANSWER_KINDS.find((each) => each === kind);
  if (!known || !values.says || !id || rest.length > 0 || !file) throw new Error(USAGE);
  if (!/^[a-z0-9_]+$/.test(name)) throw new Error(`NAME is made of a-z, 0-9 and _, not "${name}"`);
  return { lesson, id, kind: known, name, file, head: headOf(values.says, values.draws, values.remark) };
}

function headOf(says: string, draws?: string, remark?: string): AnswerHead {
  if (draws !== undefined && remark !== undefined) throw new Error("an answer draws a message or a remark, not both");
  if (draws !== undefined) return { says, draws: { by: "check", text: draws } };
  return { says, draws: remark === undefined ? null : { by: "remark", text: remark } };
}

const withoutLastNewline = (text: string): string => text.replace(/\n$/, "");

/** Its name as the loader says it: `single-flight/wrong/for_ever.patch`. */
function write({ lesson, id, kind, name, file, head }: ReturnType<typeof readArguments>): {
  slug: string;
  file: string;
} {
  const source = lessonSources(join(ROOT, "lessons")).find(
    ({ slug, folder }) => slug === lesson || folder === `lessons/${lesson}`,
  );
  const solution = source?.files[pathOf(`${id}/solution.py`)];
  if (!source || solution === undefined) throw new Error(`there is no exercise ${lesson}/${id} with a solution`);
  const code = withoutLastNewline(readFileSync(file, "utf8"));
  const { extension, text } = writeAnswer(head, code, withoutLastNewline(solution));
  const folder = join(ROOT, source.folder, pathOf(`${id}/${kind}`));
  mkdirSync(folder, { recursive: true });
  for (const other of ["patch", "py"]) rmSync(join(folder, `${name}.${other}`), { force: true });
  writeFileSync(join(folder, `${name}.${extension}`), text);
  console.log(`${source.folder}/${pathOf(`${id}/${kind}`)}/${name}.${extension}`);
  return { slug: source.slug, file: `${id}/${kind}/${name}.${extension}` };
}

/** As the self-test grades it. */
async function gradeWritten(slug: string, file: string, kind: AnswerKind): Promise<boolean> {
  const runner = cachedRunner();
  const { lessons, errors } = await loadCourse(runner);
  const loaded = lessons.find(({ lesson }) => lesson.slug === slug);
  const answer = loaded?.answers.find((each) => each.file === file);
  const exercise = loaded && exercisesIn(blocksOf(loaded.lesson)).find(({ id }) => id === answer?.exerciseId);
  if (!answer || !exercise) {
    for (const { message } of errors) console.error(message);
    throw new Error("the answer is written, and the lesson cannot be loaded");
  }
  const backend = exercise.starter.backend as RunOptions["backend"];
  const report = await runner.grade({ code: answer.code, backend }, exercise.checks, exercise.concurrency);
  for (const { passed, title, message } of report.checks) console.log(passed ? `✓ ${title}` : `✗ ${title}: ${message}`);
  for (const remark of report.remarks) console.log(`remark: ${remark}`);
  const wrong = wronglyGraded(answer, report);
  console.log(wrong ?? `graded as a ${kind} answer should be`);
  return wrong === null;
}

try {
  const asked = readArguments();
  const { slug, file } = write(asked);
  if (!(await gradeWritten(slug, file, asked.kind))) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
