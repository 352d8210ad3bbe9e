"use client";
/** Where the text of an exercise is out of view, its check is under the code: the button in the bar, and the verdict below it. */
import { useEffect, useRef } from "react";
import { CheckList } from "#components/lesson/exercise/check-list";
import { useCheck } from "#components/lesson/exercise/use-check";
import { useLessonPlace } from "#components/lesson/page/lesson-context";
import { Button } from "#components/ui/button";
import type { Exercise } from "#course/model/schema";
import { runtimeClient } from "#runtime/client/client";

export function CheckButton({ exercise }: { exercise: Exercise }) {
  const { slug } = useLessonPlace();
  const { busy, label, check } = useCheck(slug, exercise);
  return (
    <Button className="ml-1 lg:hidden" disabled={busy} onFocus={() => runtimeClient().warm()} onClick={check}>
      {label}
    </Button>
  );
}

export function CheckVerdict({ exercise }: { exercise: Exercise }) {
  const { slug } = useLessonPlace();
  const { report, checked, outdated } = useCheck(slug, exercise);
  const frameRef = useRef<HTMLDivElement>(null);
  const seenRef = useRef(report);
  useEffect(() => {
    if (report && report !== seenRef.current && frameRef.current?.offsetParent) frameRef.current.scrollIntoView();
    seenRef.current = report;
  }, [report]);
  if (!report) return null;
  return (
    <div ref={frameRef} className="scroll-mt-2 border-line border-t px-4 py-3 lg:hidden">
      <CheckList report={report} outdated={outdated} options={checked} />
    </div>
  );
}
