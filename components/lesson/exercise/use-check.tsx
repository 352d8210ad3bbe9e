"use client";
/** Checking an exercise: the button in the text and the one under the code do the same, and show the same report. */
import { useStore } from "zustand";
import { type ProgramCode, useProgramCode } from "#components/lesson/workbench/use-program-code";
import { workKeyOf } from "#components/lesson/workbench/work-key";
import type { Exercise } from "#course/model/schema";
import type { GradeReport, RunOptions } from "#runtime/protocol";
import { markPassed } from "#stores/progress";
import { runStoreFor, startGrade } from "#stores/run";
import { runOptionsOf } from "#stores/run-options";

interface Check {
  workKey: string;
  work: ProgramCode;
  report: GradeReport | null;
  /** What was checked: a counterexample is replayed on it. */
  checked: RunOptions;
  outdated: boolean;
  /** Something of this program is running. */
  busy: boolean;
  /** What the button says. */
  label: string;
  check: () => void;
}

export function useCheck(slug: string, exercise: Exercise): Check {
  const { starter } = exercise;
  const workKey = workKeyOf(slug, starter);
  const work = useProgramCode(workKey, starter);
  const store = runStoreFor(workKey, starter.record, starter.code);
  const { report, running, share, code } = useStore(store);
  return {
    workKey,
    work,
    report,
    checked: runOptionsOf(starter, code),
    outdated: code !== work.code,
    busy: running !== null,
    label:
      running !== "grade" ? "Check program" : share === null ? "Checking …" : `Checking … ${Math.round(share * 100)} %`,
    check: () =>
      void startGrade(store, runOptionsOf(starter, work.code), exercise).then((result) => {
        if (result?.passed) markPassed(`${slug}/${exercise.id}`, exercise.hash);
      }),
  };
}
