"use client";
/** The test: the overview, one item at a time, all checked at the end; then the score, and every item with what settles it. */
import { useEffect, useMemo, useRef, useState } from "react";
import { FinalTestItem } from "#components/final-test/final-test-item";
import { FinalTestScore } from "#components/final-test/final-test-score";
import type { Topic } from "#components/final-test/topic";
import { TestOverview } from "#components/lesson/test/test-overview";
import { Button } from "#components/ui/button";
import { LiveRegion } from "#components/ui/live-region";
import { drawFinalTest, type FinalPool, finalScore, isPassed } from "#course/final-test/final-test";
import type { SavedFinalTest } from "#stores/final-test-format";
import { askAgain, endFinalTest, saveFinalTest } from "#stores/progress";

interface FinalTestRoundProps {
  pool: FinalPool;
  test: SavedFinalTest;
  topics: readonly Topic[];
  onAgain: () => void;
}

export function FinalTestRound({ pool, test, topics, onAgain }: FinalTestRoundProps) {
  const { picks, checked, seed } = test;
  const items = useMemo(() => drawFinalTest(pool, seed), [pool, seed]);
  const firstOpen = items.findIndex(({ id }) => picks[id] === undefined);
  const [at, setAt] = useState(Math.max(0, checked ? 0 : firstOpen));
  const [said, setSaid] = useState({ message: "", count: 0 });
  const titleRef = useRef<HTMLHeadingElement>(null);
  const scoreRef = useRef<HTMLHeadingElement>(null);
  const item = items[at];
  const score = finalScore(
    items,
    picks,
    topics.map(({ slug }) => slug),
  );
  const openCount = items.filter(({ id }) => picks[id] === undefined).length;

  // The page was another one: whoever reads by ear or keyboard begins at its start.
  useEffect(() => titleRef.current?.focus(), []);
  useEffect(() => {
    if (said.count > 0) scoreRef.current?.focus();
  }, [said.count]);
  if (!item) return null;

  function go(to: number) {
    setAt(to);
    titleRef.current?.focus();
  }
  function check() {
    for (const { kind, id, answerId, hash } of items) {
      if (kind === "question" && picks[id] !== answerId) askAgain(id, hash);
    }
    endFinalTest(test, score);
    const message = `${score.right} of ${score.of} right. ${isPassed(score) ? "Passed." : "Not passed."}`;
    setSaid(({ count }) => ({ message, count: count + 1 }));
    setAt(0);
  }
  return (
    <section aria-label="Final test" className="grid grid-cols-1 gap-6">
      <h1 className="text-2xl">The final test</h1>
      <LiveRegion message={said.message} count={said.count} />
      {checked && <FinalTestScore score={score} topics={topics} titleRef={scoreRef} onAgain={onAgain} />}
      <TestOverview
        questions={items}
        picks={picks}
        checked={checked ? items.map(({ id }) => id) : []}
        at={at}
        onGo={go}
      />
      <article aria-labelledby="item-title" className="grid grid-cols-1 gap-4">
        <h2 id="item-title" ref={titleRef} tabIndex={-1} className="flex flex-wrap items-baseline gap-x-3 text-lg">
          {item.kind === "question" ? "Question" : "Program to judge:"} {at + 1} of {items.length}
          {item.kind === "question" && item.level && (
            <span className="font-normal text-ink-soft text-sm">{item.level}</span>
          )}
        </h2>
        <FinalTestItem
          key={item.id}
          item={item}
          lesson={topics.find(({ slug }) => slug === item.slug)?.title ?? item.slug}
          pick={picks[item.id] ?? null}
          checked={checked}
          onPick={(option) => saveFinalTest({ ...test, picks: { ...picks, [item.id]: option } })}
        />
      </article>
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="quiet" disabled={at === 0} onClick={() => go(at - 1)}>
          Previous
        </Button>
        {at < items.length - 1 && (
          <Button variant={openCount === 0 && !checked ? "secondary" : "primary"} onClick={() => go(at + 1)}>
            Next
          </Button>
        )}
        {!checked && (at === items.length - 1 || openCount === 0) && (
          <Button variant={openCount === 0 ? "primary" : "secondary"} onClick={check}>
            {openCount === 0 ? "Check all" : `Check all, ${openCount} without an answer`}
          </Button>
        )}
      </div>
    </section>
  );
}
