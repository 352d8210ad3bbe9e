/**
 * `<Exercise>`: a folder with `starter.py`, `solution.py`, `checks.py` and the listed mistakes; perhaps `concurrency.json` (checks
 * with several requests) and `blanks.py` (a rung of the help ladder). Whether the checks tell them apart is the self-test's business; mistakes are not part of what the learner receives.
 */

import { attribute, childrenOf, choice, type Element, elementsIn, optional } from "#course/build/document";
import { failAt, type LessonContext, loadOr } from "#course/build/lesson-context";
import { LessonError } from "#course/build/lesson-error";
import { contentHash, DEFAULT_BACKEND } from "#course/build/program-shelf";
import { concurrencyChecks } from "#course/exercises/concurrency-checks";
import { parsonsOf } from "#course/exercises/parsons";
import { EXERCISE_SIZES, type Exercise, type ExerciseSize, type Mode } from "#course/model/schema";
import { innerHtml, proseHtml } from "#course/prose/prose";
import type { ConcurrencyCheck } from "#runtime/protocol";

/** A wrong solution that people write, and the message it must draw. */
export interface Mistake {
  exerciseId: string;
  file: string;
  code: string;
  draws: string;
}

export async function buildExercise(
  context: LessonContext,
  element: Element,
): Promise<{ exercise: Exercise; mistakes: Mistake[] }> {
  const id = context.claimId(element);
  const folder = attribute(element, "folder");
  const starter = await loadOr(context, element, `${folder}/starter.py`);
  const solution = await loadOr(context, element, `${folder}/solution.py`);
  const checks = textOr(context, element, `${folder}/checks.py`);
  const concurrency = concurrencyIn(context, `${folder}/concurrency.json`);
  const size = optional(element, "size")
    ? choice(context.document.file, element, "size", EXERCISE_SIZES)
    : sizeIn(context.mode);
  const distractors = elementsIn(element as never, "Distractor").map((distractor) => attribute(distractor, "line"));
  const exercise: Exercise = {
    id,
    title: attribute(element, "title"),
    promptHtml: proseHtml(context, childrenOf(element as never)),
    starter,
    solution,
    hintsHtml: elementsIn(element as never, "Hint").map((hint) => innerHtml(context, hint)),
    checks,
    concurrency,
    size,
    parsons: parsonsOf(solution.code, distractors),
    blanks: context.shelf.text(`${folder}/blanks.py`),
    stage: stageOf(context, element, size),
    hash: contentHash(
      optional(element, "backend") ?? DEFAULT_BACKEND,
      starter.code,
      checks,
      ...(concurrency.length > 0 ? [JSON.stringify(concurrency)] : []),
    ),
  };
  const mistakes = elementsIn(element as never, "Mistake").map((mistake) => ({
    exerciseId: id,
    file: `${folder}/${attribute(mistake, "file")}`,
    code: textOr(context, mistake, `${folder}/${attribute(mistake, "file")}`),
    draws: attribute(mistake, "draws"),
  }));
  return { exercise, mistakes };
}

const SIZES: Partial<Record<Mode, ExerciseSize>> = { try: "task", challenge: "challenge", project: "stage" };
const sizeIn = (mode: Mode): ExerciseSize => SIZES[mode] ?? "exercise";

function stageOf({ document }: LessonContext, element: Element, size: ExerciseSize): number | null {
  const stage = optional(element, "stage");
  if ((stage !== undefined) !== (size === "stage"))
    throw failAt(document, element, 'a stage of the project, and nothing else, says stage="n"');
  if (stage === undefined) return null;
  if (!/^[1-9]\d*$/.test(stage)) throw failAt(document, element, `stage="${stage}": a number from 1`);
  return Number(stage);
}

function concurrencyIn({ shelf, document }: LessonContext, file: string): ConcurrencyCheck[] {
  const text = shelf.text(file);
  if (text === null) return [];
  const checks = concurrencyChecks(text);
  if (typeof checks === "string") throw new LessonError(document.file.replace(/[^/]+$/, file), 1, checks);
  return checks;
}

function textOr(context: LessonContext, element: Element, file: string): string {
  const text = context.shelf.text(file);
  if (text === null) throw failAt(context.document, element, `there is no file ${file} in this lesson's folder`);
  return text;
}
