"use client";
/** One round of the test: the overview, one question at a time, and the score once all are checked. */
import { useRef, useState } from "react";
import { InlinePlace } from "#components/lesson/page/inline-place";
import { LessonPlaceProvider } from "#components/lesson/page/lesson-context";
import { TestOverview } from "#components/lesson/test/test-overview";
import { TestQuestion } from "#components/lesson/test/test-question";
import { TestScoreView } from "#components/lesson/test/test-score-view";
import { Button } from "#components/ui/button";
import { LiveRegion } from "#components/ui/live-region";
import type { Question } from "#course/model/schema";
import { askAgain, saveTest } from "#stores/progress";
import type { SavedTest } from "#stores/progress-format";
import { testScore } from "#view-models/lesson/test-score";

interface TestRoundProps {
  slug: string;
  /** All of the test. */
  questions: readonly Question[];
  test: SavedTest;
  onReset: () => void;
}

export function TestRound({ slug, questions, test, onReset }: TestRoundProps) {
  const { way, picks, checked, only } = test;
  const asked = only === null ? questions : questions.filter(({ id }) => only.includes(id));
  const open = asked.findIndex(({ id }) => !checked.includes(id) && picks[id] === undefined);
  const [chosen, setChosen] = useState<number | null>(null);
  const [said, setSaid] = useState({ message: "", count: 0 });
  const titleRef = useRef<HTMLHeadingElement>(null);
  const at = Math.min(chosen ?? Math.max(0, open), asked.length - 1);
  const question = asked[at];
  const isAllChecked = asked.every(({ id }) => checked.includes(id));
  const unanswered = asked.filter(({ id }) => picks[id] === undefined).length;
  if (!question) return null;
  const isChecked = checked.includes(question.id);

  function go(to: number) {
    setChosen(to);
    titleRef.current?.focus();
  }
  function check(now: readonly Question[]) {
    for (const { id, answerId, hash } of now) if (picks[id] !== answerId) askAgain(`${slug}/${id}`, hash);
    const ids = now.map(({ id }) => id).filter((id) => !checked.includes(id));
    saveTest(slug, { ...test, checked: [...checked, ...ids] });
    const right = now.filter(({ id, answerId }) => picks[id] === answerId).length;
    const message =
      now.length > 1 ? `${right} of ${now.length} right.` : right === 1 ? "That is right." : "Not that one.";
    setSaid(({ count }) => ({ message, count: count + 1 }));
    if (now.length > 1) setChosen(0);
  }
  function retry(ids: string[]) {
    const kept = Object.fromEntries(Object.entries(picks).filter(([id]) => !ids.includes(id)));
    saveTest(slug, { ...test, picks: kept, checked: checked.filter((id) => !ids.includes(id)), only: ids });
    setChosen(0);
  }

  return (
    <section aria-label="Test" className="grid grid-cols-1 gap-6">
      {isAllChecked && <TestScoreView score={testScore(questions, picks, checked)} onRetry={retry} onReset={onReset} />}
      <TestOverview questions={asked} picks={picks} checked={checked} at={at} onGo={go} />
      <article aria-labelledby="question-title" className="grid grid-cols-1 gap-4">
        <h2 id="question-title" ref={titleRef} tabIndex={-1} className="flex items-baseline gap-3 text-lg">
          Question {at + 1} of {asked.length}
          {question.level && <span className="font-normal text-ink-soft text-sm">{question.level}</span>}
        </h2>
        <LessonPlaceProvider value={{ slug, active: null, open: () => undefined, inline: true, studies: null }}>
          <InlinePlace key={question.hash} slug={slug}>
            <TestQuestion
              question={question}
              pick={picks[question.id] ?? null}
              checked={isChecked}
              onPick={(option) => saveTest(slug, { ...test, picks: { ...picks, [question.id]: option } })}
            />
          </InlinePlace>
        </LessonPlaceProvider>
      </article>
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="quiet" disabled={at === 0} onClick={() => go(at - 1)}>
          Previous
        </Button>
        {way === "one-by-one" && !isChecked && (
          <Button variant="primary" disabled={picks[question.id] === undefined} onClick={() => check([question])}>
            Check answer
          </Button>
        )}
        {at < asked.length - 1 && (
          <Button variant={way === "one-by-one" && !isChecked ? "secondary" : "primary"} onClick={() => go(at + 1)}>
            Next question
          </Button>
        )}
        {way === "at-the-end" && !isAllChecked && (at === asked.length - 1 || unanswered === 0) && (
          <Button variant={unanswered === 0 ? "primary" : "secondary"} onClick={() => check(asked)}>
            {unanswered === 0 ? "Check all" : `Check all, ${unanswered} without an answer`}
          </Button>
        )}
        <span className="font-semibold text-sm">
          <LiveRegion message={said.message} count={said.count} visible />
        </span>
      </div>
    </section>
  );
}
