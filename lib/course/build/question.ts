/** `<Predict>`: the author writes what people might believe; which option is right is what the run shows. */
import { attribute, choice, type Element, elementsIn, optional } from "#course/build/document";
import { failAt, type LessonContext } from "#course/build/lesson-context";
import { contentHash } from "#course/build/program-shelf";
import { LEVELS, type Question, type QuestionOption } from "#course/model/schema";
import { type Subject, subjectOf } from "#course/probes/subject";
import { inlineHtml, inlineText, innerHtml } from "#course/prose/prose";

const MIN_OPTIONS = 2;

export async function buildQuestion(context: LessonContext, element: Element): Promise<Question> {
  const subject = await subjectOf(context, element);
  const graded = context.mode === "test" || optional(element, "level") !== undefined;
  const level = graded ? choice(context.document.file, element, "level", LEVELS) : null;
  return { ...questionAbout(context, element, subject), level };
}

/** The element's question, settled by what was found. */
export function questionAbout(context: LessonContext, element: Element, subject: Subject): Question {
  const { program, evidence, settledBy } = subject;
  const id = context.claimId(element);
  const elements = elementsIn(element as never, "Option");
  if (elements.length < MIN_OPTIONS) throw failAt(context.document, element, "a question needs two options or more");
  const options = elements.map((option, i) => buildOption(context, option, i));
  const right = elements.flatMap((option, i) => (attribute(option, "says") === evidence ? [options[i]] : []));
  const answer = right[0];
  if (!answer || right.length > 1) {
    const said = elements.map((option) => JSON.stringify(attribute(option, "says"))).join(", ");
    const problem = `${right.length} options match what the run shows, ${JSON.stringify(evidence)}; they say ${said}`;
    throw failAt(context.document, element, problem);
  }
  const ask = attribute(element, "ask");
  return {
    id,
    text: inlineText(ask),
    textHtml: inlineHtml(ask),
    program,
    options: mixed(id, options),
    answerId: answer.id,
    probe: attribute(element, "probe"),
    evidence,
    settledBy,
    level: null,
    hash: contentHash(program.hash, ask, ...options.flatMap((option) => [option.label, option.reasonHtml])),
  };
}

/** Authors write the right option first; learners should not notice. The same order in every build. */
const mixed = (id: string, options: QuestionOption[]): QuestionOption[] =>
  options
    .map((option) => ({ option, place: contentHash(id, option.label) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ option }) => option);

function buildOption(context: LessonContext, element: Element, index: number): QuestionOption {
  const label = optional(element, "label") ?? `\`${attribute(element, "says")}\``;
  const reasonHtml = innerHtml(context, element);
  if (reasonHtml === "") throw failAt(context.document, element, "every option needs its reason");
  return {
    id: String.fromCharCode("a".charCodeAt(0) + index),
    label: inlineText(label),
    labelHtml: inlineHtml(label),
    reasonHtml,
  };
}
