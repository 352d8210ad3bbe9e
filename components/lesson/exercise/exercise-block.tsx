"use client";
/**
 * A graded exercise: the program is in the workbench, its checks run against what it does, never against its text. Every failed
 * check says in words what was expected and what was seen. Help comes in rungs; remarks after passing.
 */
import { Html } from "#components/lesson/blocks/html";
import { CheckList } from "#components/lesson/exercise/check-list";
import { useCheck } from "#components/lesson/exercise/use-check";
import { useLessonPlace } from "#components/lesson/page/lesson-context";
import type { EarlierStage } from "#components/lesson/page/lesson-props";
import { showCode } from "#components/lesson/page/phone-view";
import { useSetAside } from "#components/lesson/workbench/use-set-aside";
import { SiteLink } from "#components/site/site-link";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { classNames } from "#components/ui/class-names";
import { lazyPart } from "#components/ui/lazy-part";
import type { Exercise } from "#course/model/schema";
import { runtimeClient } from "#runtime/client/client";
import { markPassed, useProgress } from "#stores/progress";

const CarryOver = lazyPart(async () => (await import("#components/lesson/project/carry-over")).CarryOver);
const DayReport = lazyPart(async () => (await import("#components/lesson/exercise/day-report")).DayReport);
const HelpLadder = lazyPart(async () => (await import("#components/lesson/exercise/help-ladder")).HelpLadder);

interface ExerciseBlockProps {
  exercise: Exercise;
  earlierStage?: EarlierStage | null;
  /** Without a frame and a title: the list it stands in has them. */
  framed?: boolean;
}

export function ExerciseBlock({ exercise, earlierStage = null, framed = true }: ExerciseBlockProps) {
  const { slug, active, open } = useLessonPlace();
  const { starter } = exercise;
  const { workKey, work, report, checked, outdated, busy, label, check } = useCheck(slug, exercise);
  const [before, setBefore] = useSetAside(workKey);
  const key = `${slug}/${exercise.id}`;
  const passed = useProgress((data) => data.passed[key] === exercise.hash);

  function put(code: string) {
    setBefore(work.code);
    work.change(code);
    open(starter);
  }
  function takeBack() {
    if (before !== null) work.change(before);
    setBefore(null);
  }

  return (
    <section
      aria-label={exercise.title}
      className={classNames("grid grid-cols-1 gap-4 p-5", framed ? "rounded-lg border border-line bg-page" : "pt-1")}
    >
      {framed && (
        <h3 className="flex flex-wrap items-center gap-2 text-lg">
          {exercise.title}
          {passed && (
            <Badge tone="hit" glyph="✓">
              passed
            </Badge>
          )}
        </h3>
      )}
      <Html html={exercise.promptHtml} />
      {exercise.stage !== null && (
        <p className="text-sm">
          <SiteLink href="/project" className="link">
            Stage {exercise.stage} of the project: all its stages
          </SiteLink>
        </p>
      )}
      {earlierStage && <CarryOver earlier={earlierStage} work={work} />}
      <div className="flex flex-wrap gap-2">
        <Button
          variant="primary"
          disabled={busy}
          onPointerEnter={() => runtimeClient().warm()}
          onFocus={() => runtimeClient().warm()}
          onClick={() => {
            open(starter);
            check();
          }}
        >
          {label}
        </Button>
        {active?.hash !== starter.hash && (
          <Button
            onClick={() => {
              open(starter);
              showCode();
            }}
          >
            Open in the editor
          </Button>
        )}
      </div>
      {report && <CheckList report={report} outdated={outdated} options={checked} />}
      {report?.day && <DayReport report={report.day.report} passed={report.passed} />}
      <HelpLadder
        exercise={exercise}
        passed={passed}
        code={work.code}
        onPassed={() => markPassed(key, exercise.hash)}
        onPut={put}
        onTakeBack={before === null ? null : takeBack}
      />
    </section>
  );
}
