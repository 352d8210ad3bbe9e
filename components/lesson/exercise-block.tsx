"use client";
/**
 * A graded exercise: the program is in the workbench, its checks run against what it does, never against its text. Every failed
 * check says in words what was expected and what was seen. Hints come one by one; the solution after passing, or on request.
 */
import { useState } from "react";
import { useStore } from "zustand";
import { CheckList } from "#components/lesson/check-list";
import { CodeListing } from "#components/lesson/code-listing";
import { DiffView } from "#components/lesson/diff-view";
import { Html } from "#components/lesson/html";
import { useLessonPlace, workKeyOf } from "#components/lesson/lesson-context";
import { useProgramCode } from "#components/lesson/use-program-code";
import { runOptionsOf } from "#components/lesson/workbench";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import type { Exercise } from "#course/schema";
import { runtimeClient } from "#runtime/client";
import { markPassed, useProgress } from "#stores/progress";
import { runStoreFor, startGrade } from "#stores/run";

export function ExerciseBlock({ exercise }: { exercise: Exercise }) {
  const { slug, active, open } = useLessonPlace();
  const { starter, solution, hintsHtml } = exercise;
  const workKey = workKeyOf(slug, starter);
  const work = useProgramCode(workKey, starter);
  const store = runStoreFor(workKey, starter.record, starter.code);
  const { report, running, code: checkedCode } = useStore(store);
  const key = `${slug}/${exercise.id}`;
  const passed = useProgress((data) => data.passed[key] === exercise.hash);
  const [hints, setHints] = useState(0);
  const [solutionShown, setSolutionShown] = useState(false);

  async function check() {
    open(starter);
    const result = await startGrade(store, runOptionsOf(starter, work.code), exercise);
    if (result?.passed) markPassed(key, exercise.hash);
  }

  return (
    <section aria-label={exercise.title} className="grid grid-cols-1 gap-4 rounded-lg border border-line bg-page p-5">
      <h3 className="flex flex-wrap items-center gap-2 text-lg">
        {exercise.title}
        {passed && (
          <Badge tone="hit" glyph="✓">
            passed
          </Badge>
        )}
      </h3>
      <Html html={exercise.promptHtml} />
      <div className="flex flex-wrap gap-2">
        <Button
          variant="primary"
          disabled={running !== null}
          onPointerEnter={() => runtimeClient().warm()}
          onFocus={() => runtimeClient().warm()}
          onClick={() => void check()}
        >
          {running === "grade" ? "Checking …" : "Check program"}
        </Button>
        {active?.hash !== starter.hash && <Button onClick={() => open(starter)}>Open in the editor</Button>}
        {hints < hintsHtml.length && (
          <Button variant="quiet" onClick={() => setHints(hints + 1)}>
            {`Show hint ${hints + 1} of ${hintsHtml.length}`}
          </Button>
        )}
        <Button variant="quiet" aria-expanded={solutionShown} onClick={() => setSolutionShown(!solutionShown)}>
          {solutionShown ? "Hide our solution" : passed ? "Compare with our solution" : "Show the solution"}
        </Button>
      </div>
      {hints > 0 && (
        <ol aria-label="Hints" className="grid list-decimal gap-2 pl-5 text-sm">
          {hintsHtml.slice(0, hints).map((html) => (
            <li key={html}>
              <Html html={html} />
            </li>
          ))}
        </ol>
      )}
      {report && <CheckList report={report} outdated={checkedCode !== work.code} />}
      {solutionShown &&
        (passed ? (
          <DiffView before={work.code} after={solution.code} beforeName="yours" afterName="ours" />
        ) : (
          <CodeListing label="Our solution" html={solution.highlighted} />
        ))}
    </section>
  );
}
