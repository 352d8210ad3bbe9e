/** `<Walk>`: a program run with its lines watched, and questions about the state at some of its stops. */

import { questionAbout } from "#course/blocks/question";
import { attribute, type Element, elementsIn, optional } from "#course/build/document";
import { failAt, type LessonContext, programOf } from "#course/build/lesson-context";
import type { LessonProgram, Walk } from "#course/model/schema";
import { readWalkProbe, stopsOf, WALK_PROBES } from "#course/probes/walk-probe";

export async function buildWalk(context: LessonContext, element: Element): Promise<Walk> {
  const id = context.claimId(element);
  const program = await programOf(context, element, { watchLines: true });
  const questions = elementsIn(element as never, "At").map((at) => askedAt(context, at, program, id));
  return { id, program, questions: questions.sort((a, b) => a.at - b.at) };
}

function askedAt(
  context: LessonContext,
  element: Element,
  program: LessonProgram,
  walk: string,
): Walk["questions"][number] {
  const stops = stopsOf(program.record);
  const at = placeOf(
    context,
    element,
    stops.map(({ line }) => line),
  );
  const stop = stops[at];
  if (!stop) throw failAt(context.document, element, `${program.file} stops ${stops.length} times: no such stop`);
  const evidence = readWalkProbe(attribute(element, "probe"), program.record, stop);
  if (evidence === null)
    throw failAt(context.document, element, `no probe "${attribute(element, "probe")}"; there are ${WALK_PROBES}`);
  return {
    at,
    question: questionAbout(context, element, { program, evidence, settledBy: { kind: "walk", id: walk } }),
  };
}

/** Index of the stop that the element names; -1 if there is none. */
function placeOf({ document }: LessonContext, element: Element, lines: readonly (number | null)[]): number {
  const line = optional(element, "line");
  const reached = optional(element, "reached");
  if ((line === undefined) === (reached === undefined)) throw failAt(document, element, "<At> needs line or reached");
  if (reached !== undefined) return Number(reached) - 1;
  const nth = Number(optional(element, "nth") ?? 1);
  return lines.flatMap((at, i) => (at === Number(line) ? [i] : []))[nth - 1] ?? -1;
}
