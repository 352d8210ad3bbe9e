/**
 * Answers that can be picked by their form: in a question whose labels give a reason ("Nine: three for each visitor"), one that gives none
 * stands out, and so does the only one that gives one. Code in a label is left out, because its marks are no reasons.
 */
import { blocksOf, questionsIn } from "#course/model/lesson-parts";
import type { Lesson, Question } from "#course/model/schema";

const explains = (labelHtml: string): boolean =>
  /[:,]|\bbecause\b/.test(labelHtml.replace(/<code[^>]*>.*?<\/code>/g, ""));

/** A question in which exactly one label is without a reason, though others have one. */
export function hasLonelyLabel({ options }: Pick<Question, "options">): boolean {
  const explained = options.filter(({ labelHtml }) => explains(labelHtml)).length;
  return explained > 0 && explained === options.length - 1;
}

export const lonelyLabels = (lesson: Lesson): string[] =>
  questionsIn(blocksOf(lesson))
    .filter(hasLonelyLabel)
    .map(({ id }) => `${lesson.slug}: ${id}`);
