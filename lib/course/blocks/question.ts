/**
 * `<Predict>`: the author writes what people might believe, and marks the option whose reason is the truth. Which one is right is
 * what the run shows; where the two differ, the probe looks at another moment than the author thought of, and nothing is built.
 */
import { attribute, choice, type Element, elementsIn, isMarked, optional } from "#course/build/document";
import { failAt, type LessonContext } from "#course/build/lesson-context";
import { contentHash } from "#course/build/program-shelf";
import { LEVELS, type Question, type QuestionOption } from "#course/model/schema";
import { indistinct } from "#course/probes/answerable";
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
  const elements = elementsIn(element as never, "Option");
  const says = elements.map((option) => attribute(option, "says"));
  const unfit = indistinct(attribute(element, "probe"), says);
  if (unfit) throw failAt(context.document, element, unfit);
  const right = says.indexOf(subject.evidence);
  const labels = elements.map((option, i) => optional(option, "label") ?? `\`${says[i]}\``);
  const options = placedOptions(context, elements, labels);
  if (right < 0 && elements.length >= MIN_OPTIONS) {
    const said = says.map((text) => JSON.stringify(text)).join(", ");
    throw failAt(
      context.document,
      element,
      `no option says what the run shows, ${JSON.stringify(subject.evidence)}; they say ${said}`,
    );
  }
  return questionFrom(context, element, subject, { elements, options, right });
}

interface Choice {
  elements: readonly Element[];
  options: QuestionOption[];
  /** Which of them is right, as a run has settled. */
  right: number;
}

/** `questionAbout` and `<Mend>` differ in how they find out which option is right. */
export function questionFrom(
  context: LessonContext,
  element: Element,
  { program, evidence, settledBy }: Subject,
  { elements, options, right }: Choice,
): Question {
  const id = context.claimId(element);
  if (elements.length < MIN_OPTIONS) throw failAt(context.document, element, "a question needs two options or more");
  const answer = options[right] as QuestionOption;
  refuseOtherMarks(context, element, elements, right);
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

/** The author's mark and what the run shows have to agree. */
function refuseOtherMarks(context: LessonContext, element: Element, options: readonly Element[], right: number): void {
  const marked = options.flatMap((option, i) => (isMarked(option, "right") ? [i] : []));
  if (marked.length === 1 && marked[0] === right) return;
  const said = (i: number) => JSON.stringify(optional(options[i] as Element, "says") ?? `option ${i + 1}`);
  const problem =
    marked.length === 0
      ? `mark the right option, <Option says=${said(right)} right>, once its reason says why`
      : `${marked.map(said).join(" and ")} is marked right; the run shows ${said(right)}`;
  throw failAt(context.document, element, problem);
}

/** Authors write the right option first; learners should not notice. The same order in every build. */
const mixed = (id: string, options: QuestionOption[]): QuestionOption[] =>
  options
    .map((option) => ({ option, place: contentHash(id, option.label) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ option }) => option);

/** The options as the author wrote them, in that sequence. */
export function placedOptions(
  context: LessonContext,
  elements: readonly Element[],
  labels: readonly string[],
): QuestionOption[] {
  return elements.map((element, index) => {
    const label = labels[index] ?? "";
    const reasonHtml = innerHtml(context, element);
    if (reasonHtml === "") throw failAt(context.document, element, "every option needs its reason");
    return {
      id: String.fromCharCode("a".charCodeAt(0) + index),
      label: inlineText(label),
      labelHtml: inlineHtml(label),
      reasonHtml,
    };
  });
}
