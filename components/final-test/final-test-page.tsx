"use client";
/** `/final-test`: what awaits the learner, how earlier tests ended, and the test itself, which is fetched when it begins. */
import { lazy, Suspense, useState } from "react";
import { ResultsTable } from "#components/final-test/results-table";
import type { Topic } from "#components/final-test/topic";
import { Button } from "#components/ui/button";
import { LiveRegion } from "#components/ui/live-region";
import { type FinalPool, nextSeed, PASS_PERCENT, PROGRAM_COUNT, QUESTION_COUNT } from "#course/final-test/final-test";
import { fetchData } from "#runtime/client/fetch-data";
import { progressStore, saveFinalTest, useProgress } from "#stores/progress";

const loadRound = async () => ({ default: (await import("#components/final-test/final-test-round")).FinalTestRound });
const LazyRound = lazy(loadRound);

const OUTDATED = "The lessons have changed since this test was drawn. Begin a new one.";
const NOT_LOADED = "The questions could not be loaded. Try again later.";

export function FinalTestPage({ topics }: { topics: readonly Topic[] }) {
  const saved = useProgress((data) => data.finalTest);
  const results = useProgress((data) => data.finalResults);
  const [pool, setPool] = useState<FinalPool | null>(null);
  const [isLoading, setLoading] = useState(false);
  const [problem, setProblem] = useState({ message: "", count: 0 });
  const refuse = (message: string) => setProblem(({ count }) => ({ message, count: count + 1 }));

  /** A retry asks what the test before has left. */
  function draw(from: FinalPool) {
    const seed = nextSeed(progressStore.getState().finalTest?.seed, Math.random);
    saveFinalTest({ seed, pool: from.hash, picks: {}, checked: false });
  }
  async function open(anew: boolean) {
    setLoading(true);
    try {
      const [fetched] = await Promise.all([fetchData<FinalPool>("/final-test/pool.json"), loadRound()]);
      if (anew) draw(fetched);
      else if (progressStore.getState().finalTest?.pool !== fetched.hash) return refuse(OUTDATED);
      setPool(fetched);
    } catch {
      refuse(NOT_LOADED);
    } finally {
      setLoading(false);
    }
  }

  if (pool && saved && saved.pool === pool.hash) {
    return (
      <Suspense>
        <LazyRound key={saved.seed} pool={pool} test={saved} topics={topics} onAgain={() => draw(pool)} />
      </Suspense>
    );
  }
  const isOpen = saved !== null && !saved.checked;
  return (
    <>
      <h1 className="text-3xl">The final test</h1>
      <p className="mt-3 max-w-(--prose-width) text-ink-soft text-lg">
        {QUESTION_COUNT} questions from {topics.length} lessons and {PROGRAM_COUNT} programs to judge, all about
        programs that no lesson shows. Every answer was settled by running the program. For the programs to judge, every
        interleaving was tried.
      </p>
      <ul className="mt-5 grid max-w-(--prose-width) list-disc gap-1.5 pl-5 text-ink-soft">
        <li>There is no help, and all answers are checked at the end. Your answers are kept if you leave.</li>
        <li>{PASS_PERCENT} % are needed to pass. Then there is a certificate to print.</li>
        <li>Another try asks other questions. Questions you get wrong come back in your review.</li>
      </ul>
      <div className="mt-8 flex flex-wrap items-center gap-3">
        {saved && (
          <Button variant={isOpen ? "primary" : "secondary"} disabled={isLoading} onClick={() => void open(false)}>
            {isOpen ? `Go on: ${Object.keys(saved.picks).length} answered` : "See the last test"}
          </Button>
        )}
        <Button variant={isOpen ? "secondary" : "primary"} disabled={isLoading} onClick={() => void open(true)}>
          {saved === null ? "Begin the test" : "Begin a new test"}
        </Button>
        <span className="font-semibold text-sm">
          <LiveRegion message={problem.message} count={problem.count} visible />
        </span>
      </div>
      {results.length > 0 && <ResultsTable results={results} />}
    </>
  );
}
