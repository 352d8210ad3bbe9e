/** What Review is made of: flashcards (with a program, the back is what its run shows), a checklist, a table of calls. */
import { attribute, type Element, elementsIn, optional } from "#course/build/document";
import { failAt, type LessonContext } from "#course/build/lesson-context";
import { contentHash } from "#course/build/program-shelf";
import type { Block, Card, Explain } from "#course/model/schema";
import { subjectOf } from "#course/probes/subject";
import { inlineHtml, inlineText, innerHtml } from "#course/prose/prose";

export async function buildCard(context: LessonContext, element: Element): Promise<Card> {
  const front = attribute(element, "front");
  const backHtml = innerHtml(context, element);
  const subject = optional(element, "probe") === undefined ? null : await subjectOf(context, element);
  if (!subject && backHtml === "") throw failAt(context.document, element, "a card needs a back: prose, or a probe");
  return {
    id: context.claimId(element),
    frontHtml: inlineHtml(front),
    backHtml,
    program: subject?.program ?? null,
    evidence: subject?.evidence ?? null,
    hash: contentHash(front, backHtml, subject?.program.hash ?? "", subject?.evidence ?? ""),
  };
}

export function buildExplain(context: LessonContext, element: Element): Explain {
  const points = elementsIn(element as never, "Point").map((point) => innerHtml(context, point));
  if (points.length === 0) throw failAt(context.document, element, "<Explain> needs its points");
  return { id: context.claimId(element), ask: inlineText(attribute(element, "ask")), pointsHtml: points };
}

export function buildCheatSheet(context: LessonContext, element: Element): Block & { kind: "cheat-sheet" } {
  const rows = elementsIn(element as never, "Row").map((row) => {
    const call = attribute(row, "call");
    return {
      callHtml: inlineHtml(call.includes("`") ? call : `\`${call}\``),
      meaningHtml: innerHtml(context, row),
    };
  });
  if (rows.length === 0) throw failAt(context.document, element, "<CheatSheet> needs its rows");
  return { kind: "cheat-sheet", rows };
}
