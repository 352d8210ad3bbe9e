"use client";
/**
 * "Test yourself": ten questions, no help. Checked at the end or one by one, as the learner likes; then a score by level, a reason for
 * every option, and another round with the wrong ones only. Wrong ones become cards.
 */
import { useEffect } from "react";
import { LessonFrame } from "#components/lesson/page/lesson-frame";
import { type LessonProps, whatIsNext } from "#components/lesson/page/lesson-props";
import { ModeFooter } from "#components/lesson/page/mode-footer";
import { TestIntro } from "#components/lesson/test/test-intro";
import { TestRound } from "#components/lesson/test/test-round";
import type { Question } from "#course/model/schema";
import { markDone, saveTest, useProgress, visit } from "#stores/progress";
import type { SavedTest } from "#stores/progress-format";

export function TestLayout(props: LessonProps) {
  const { slug, meta, mode, steps } = props;
  const questions = steps.flatMap(({ blocks }) =>
    blocks.flatMap((block): Question[] => (block.kind === "question" ? [block.question] : [])),
  );
  const test = useProgress((data) => data.tests[slug] ?? null);
  const isDone = test !== null && questions.every(({ id }) => test.checked.includes(id));
  const first = steps[0]?.id ?? "";

  useEffect(() => {
    visit({ slug, mode, step: first });
  }, [slug, mode, first]);
  useEffect(() => {
    if (isDone) for (const step of steps) markDone({ slug, mode, step: step.id });
  }, [isDone, steps, slug, mode]);

  const begin = (way: SavedTest["way"]) => saveTest(slug, { way, picks: {}, checked: [], only: null });
  return (
    <LessonFrame lesson={props} stepId={first}>
      <main data-wide id="main" tabIndex={-1} className="min-w-0 flex-1">
        <div className="mx-auto max-w-[48rem] px-4 pt-8 pb-16 sm:px-8">
          <h1 className="text-2xl">{meta.title}</h1>
          <div className="mt-8">
            {test === null ? (
              <TestIntro questions={questions} onBegin={begin} />
            ) : (
              <TestRound slug={slug} questions={questions} test={test} onReset={() => begin(test.way)} />
            )}
          </div>
          <ModeFooter slug={slug} next={whatIsNext(props)} />
        </div>
      </main>
    </LessonFrame>
  );
}
