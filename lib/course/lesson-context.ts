/** What the builders of blocks share while one file of a lesson is read. */
import { attribute, type Document, type Element, lineOf, optional } from "#course/document";
import { LessonError } from "#course/lesson-error";
import { PROBE_FORMS, readProbe } from "#course/probe";
import type { ProgramShelf } from "#course/program-shelf";
import type { ProseContext } from "#course/prose";
import type { LessonProgram } from "#course/schema";

export interface LessonContext extends ProseContext {
  shelf: ProgramShelf;
  /** Names of the drawings that exist. */
  figures: ReadonlySet<string>;
  /** Takes an id for good; a second taker is an error. */
  claimId(element: Element): string;
}

export const failAt = (document: Document, element: Element, problem: string): LessonError =>
  new LessonError(document.file, lineOf(element), problem);

/** The program an element names with `file` (and `backend`); it must end as the element says. */
export async function programOf(context: LessonContext, element: Element): Promise<LessonProgram> {
  const file = attribute(element, "file");
  const program = await loadOr(context, element, file);
  const error = program.record.error?.lastLine ?? null;
  const raises = optional(element, "raises");
  const isAskedFor = optional(element, "probe")?.startsWith("error") ?? false;
  if (raises !== undefined && !error?.startsWith(raises)) {
    throw failAt(context.document, element, `${file} should raise ${raises}; it ended with ${error ?? "no error"}`);
  }
  if (error !== null && raises === undefined && !isAskedFor) {
    const line = program.record.error?.line;
    throw failAt(context.document, element, `${file} raises in line ${line}: ${error} (meant so? say raises="…")`);
  }
  return program;
}

export async function loadOr(context: LessonContext, element: Element, file: string): Promise<LessonProgram> {
  const program = await context.shelf.load(file, optional(element, "backend"));
  if (!program) throw failAt(context.document, element, `there is no file ${file} in this lesson's folder`);
  return program;
}

/** What the element's probe finds in the program's run. */
export function probed(document: Document, element: Element, program: LessonProgram): string {
  const probe = attribute(element, "probe");
  const found = readProbe(probe, program.record);
  if (found === null) throw failAt(document, element, `no probe "${probe}"; there are ${PROBE_FORMS}`);
  return found;
}
