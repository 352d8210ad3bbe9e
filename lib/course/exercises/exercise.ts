/**
 * `<Exercise>`: the folder `exercises/ID/` with `starter.py`, `solution.py` and `checks.py`; perhaps `scenario.json` (checks with
 * several requests), `blanks.py` (a rung of the help ladder), and other answers, `right/` and `wrong/`. Whether the checks tell them
 * apart is the self-test's business; these answers are not part of what the learner receives.
 */

import {
  attribute,
  childrenOf,
  choice,
  type Document,
  type Element,
  elementsIn,
  optional,
} from "#course/build/document";
import { failAt, type LessonContext, loadOr } from "#course/build/lesson-context";
import { LessonError } from "#course/build/lesson-error";
import { contentHash, DEFAULT_BACKEND, pathOf } from "#course/build/program-shelf";
import { ANSWER_KINDS, type Answer, readAnswer } from "#course/exercises/answer";
import { concurrencyChecks } from "#course/exercises/concurrency-checks";
import { parsonsOf } from "#course/exercises/parsons";
import { EXERCISE_SIZES, type Exercise, type ExerciseSize, type Mode } from "#course/model/schema";
import { innerHtml, proseHtml } from "#course/prose/prose";
import type { ConcurrencyCheck } from "#runtime/protocol";

export async function buildExercise(
  context: LessonContext,
  element: Element,
): Promise<{ exercise: Exercise; answers: Answer[] }> {
  const id = context.claimId(element);
  const starter = await loadOr(context, element, `${id}/starter.py`);
  const solution = await loadOr(context, element, `${id}/solution.py`);
  const checks = textOr(context, element, `${id}/checks.py`);
  const concurrency = concurrencyIn(context, `${id}/scenario.json`);
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
    // One line to change is no puzzle of lines.
    parsons: changedLines(starter.code, solution.code) < 2 ? null : parsonsOf(solution.code, distractors),
    blanks: context.shelf.text(`${id}/blanks.py`),
    stage: stageOf(context, element, size),
    hash: contentHash(
      optional(element, "backend") ?? DEFAULT_BACKEND,
      starter.code,
      checks,
      ...(concurrency.length > 0 ? [JSON.stringify(concurrency)] : []),
    ),
  };
  return { exercise, answers: answersTo(context, id, solution.code) };
}

/** Lines of the solution that the starter does not have. */
export function changedLines(starter: string, solution: string): number {
  const given = new Set(starter.split("\n").map((line) => line.trim()));
  return solution.split("\n").filter((line) => !given.has(line.trim())).length;
}

function answersTo({ document, shelf }: LessonContext, exerciseId: string, solution: string): Answer[] {
  return ANSWER_KINDS.flatMap((kind) =>
    shelf.filesIn(`${exerciseId}/${kind}`).map((file): Answer => {
      const read = readAnswer(file, shelf.text(file) ?? "", solution);
      const fail = (problem: string) => errorIn(document, file, problem);
      if (typeof read === "string") throw fail(read);
      if (kind === "right" && read.draws) throw fail("a right answer draws nothing");
      return { exerciseId, kind, file, ...read };
    }),
  );
}

const errorIn = (document: Document, file: string, problem: string): LessonError =>
  new LessonError(document.file.replace(/[^/]+$/, pathOf(file)), 1, problem);

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
  const checks = concurrencyChecks(text, (name) => shelf.text(file.replace(/[^/]+$/, name)));
  if (typeof checks === "string") throw errorIn(document, file, checks);
  return checks;
}

function textOr(context: LessonContext, element: Element, file: string): string {
  const text = context.shelf.text(file);
  if (text === null) throw failAt(context.document, element, `there is no ${pathOf(file)} in this lesson`);
  return text;
}
