/**
 * `<Mend>`: which line has to change? Each option changes one line of the program, every changed program is run, and the right option
 * is the one whose run shows what is wanted. So neither the answer nor the wrongness of the others is the author's word.
 */
import { placedOptions, questionFrom } from "#course/blocks/question";
import { attribute, choice, type Element, elementsIn } from "#course/build/document";
import { failAt, type LessonContext, programOf } from "#course/build/lesson-context";
import { LEVELS, type Question } from "#course/model/schema";
import { readProbe } from "#course/probes/probe";
import type { RunOptions } from "#runtime/protocol";

export async function buildMend(context: LessonContext, element: Element): Promise<Question> {
  const { document } = context;
  const fail = (problem: string) => failAt(document, element, problem);
  const program = await programOf(context, element);
  const probe = attribute(element, "probe");
  const wants = attribute(element, "wants");
  if (readProbe(probe, program.record) === wants) throw fail(`${program.file} shows ${JSON.stringify(wants)} as it is`);
  const elements = elementsIn(element as never, "Option");
  const lines = program.code.split("\n");
  const mends: boolean[] = [];
  for (const option of elements) {
    const line = Number(attribute(option, "line"));
    const becomes = attribute(option, "becomes");
    if (lines[line - 1] === undefined || lines[line - 1] === becomes) throw fail(`line ${line} doesn't change`);
    const code = lines.with(line - 1, becomes).join("\n");
    const record = await context.shelf.runner.run({ code, backend: program.backend as RunOptions["backend"] });
    mends.push(readProbe(probe, record) === wants);
  }
  const right = mends.indexOf(true);
  if (right < 0 || mends.filter(Boolean).length > 1) {
    throw fail(
      `of the ${elements.length} changes ${mends.filter(Boolean).length} show ${JSON.stringify(wants)}, not 1`,
    );
  }
  const labels = elements.map((option) => {
    const becomes = attribute(option, "becomes").trim();
    return `line ${attribute(option, "line")} becomes ${becomes === "" ? "an empty line" : `\`${becomes}\``}`;
  });
  const options = placedOptions(context, elements, labels);
  const found = { program, evidence: wants, settledBy: { kind: "run" } as const };
  const level = choice(document.file, element, "level", LEVELS);
  return { ...questionFrom(context, element, found, { elements, options, right }), level, mends: true };
}
