/** What the builders of blocks share while one file of a lesson is read. */
import { attribute, type Document, type Element, lineOf, optional } from "#course/build/document";
import { LessonError } from "#course/build/lesson-error";
import { type ProgramShelf, pathOf } from "#course/build/program-shelf";
import type { LessonExploration, LessonProgram, LessonSimulation, Mode, TrafficComparison } from "#course/model/schema";
import type { ProseContext } from "#course/prose/prose";

/** Enough to run programs and to say where a mistake is. */
export interface Place {
  document: Document;
  shelf: ProgramShelf;
}

/** The simulations, explorations and comparisons of a lesson, by id; `document` and `element` are those that refer to it. */
export interface StudiesOfLesson {
  simulation(id: string, document: Document, element: Element): Promise<LessonSimulation>;
  exploration(id: string, document: Document, element: Element): Promise<LessonExploration>;
  traffic(id: string, document: Document, element: Element): Promise<TrafficComparison>;
}

export interface LessonContext extends ProseContext, Place {
  mode: Mode;
  /** Names of the drawings that exist. */
  figures: ReadonlySet<string>;
  studies: StudiesOfLesson;
  /** What is wrong so far: blocks with mistakes are left out, and the lesson fails in the end. */
  problems: LessonError[];
  /** Takes an id for good; a second taker is an error. */
  claimId(element: Element): string;
}

export const failAt = (document: Document, element: Element, problem: string): LessonError =>
  new LessonError(document.file, lineOf(element), problem);

export interface Choices {
  /** Instead of the attributes `file` and `backend`. */
  file?: string;
  backend?: string;
  watchLines?: boolean;
}

/** The program an element names with `file` (and `backend`); it must end as the element says. */
export async function programOf(place: Place, element: Element, choices: Choices = {}): Promise<LessonProgram> {
  const file = choices.file ?? attribute(element, "file");
  const program = await loadOr(place, element, file, choices);
  const error = program.record.error?.lastLine ?? null;
  const raises = optional(element, "raises");
  const isAskedFor = optional(element, "probe")?.startsWith("error") ?? false;
  if (raises !== undefined && !error?.startsWith(raises)) {
    throw failAt(place.document, element, `${file} should raise ${raises}; it ended with ${error ?? "no error"}`);
  }
  if (error !== null && raises === undefined && !isAskedFor) {
    const line = program.record.error?.line;
    throw failAt(place.document, element, `${file} raises in line ${line}: ${error} (meant so? say raises="…")`);
  }
  return program;
}

export async function loadOr(
  { document, shelf }: Place,
  element: Element,
  file: string,
  { backend = optional(element, "backend"), watchLines }: Choices = {},
): Promise<LessonProgram> {
  const program = await shelf.load(file, backend, watchLines);
  if (!program) throw failAt(document, element, `there is no file ${file}: no ${pathOf(file)} in this lesson`);
  return program;
}
