/**
 * `<Exercise>`: a folder with `starter.py`, `solution.py`, `checks.py` and the listed mistakes. Whether the checks tell them
 * apart is the self-test's business; mistakes are not part of what the learner receives.
 */
import { attribute, childrenOf, type Element, elementsIn, optional } from "#course/document";
import { failAt, type LessonContext, loadOr } from "#course/lesson-context";
import { contentHash, DEFAULT_BACKEND } from "#course/program-shelf";
import { innerHtml, proseHtml } from "#course/prose";
import type { Exercise } from "#course/schema";

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
  const exercise: Exercise = {
    id,
    title: attribute(element, "title"),
    promptHtml: proseHtml(context, childrenOf(element as never)),
    starter,
    solution,
    hintsHtml: elementsIn(element as never, "Hint").map((hint) => innerHtml(context, hint)),
    checks,
    concurrency: [],
    size: "exercise",
    parsons: null,
    blanks: null,
    stage: null,
    hash: contentHash(optional(element, "backend") ?? DEFAULT_BACKEND, starter.code, checks),
  };
  const mistakes = elementsIn(element as never, "Mistake").map((mistake) => ({
    exerciseId: id,
    file: `${folder}/${attribute(mistake, "file")}`,
    code: textOr(context, mistake, `${folder}/${attribute(mistake, "file")}`),
    draws: attribute(mistake, "draws"),
  }));
  return { exercise, mistakes };
}

function textOr(context: LessonContext, element: Element, file: string): string {
  const text = context.shelf.text(file);
  if (text === null) throw failAt(context.document, element, `there is no file ${file} in this lesson's folder`);
  return text;
}
