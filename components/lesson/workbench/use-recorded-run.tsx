"use client";
/** The run of a program, of a simulation or of an exploration, as it was recorded with the course: there at once, or fetched when it is shown. */
import { useEffect } from "react";
import { useStore } from "zustand";
import type { LessonExploration, LessonProgram, LessonSimulation } from "#course/model/schema";
import type { RunRecord } from "#engine/run-record";
import type { ExploreReport, SimulationReport } from "#runtime/protocol";
import { fetchRecordedRun, type RecordedRun, recordedRuns } from "#stores/recorded/recorded-runs";
import { type RunStore, showArrived } from "#stores/run";

export interface Recorded<Run> {
  run: Run;
  /** `run` is not the whole of it: it is on its way, or could not be had. */
  missing: null | "coming" | "failed";
}

/** The addresses are made from the runs themselves (`page-runs.ts`), so what is at one is of the kind that was left out. */
function useFetched<Run extends RecordedRun>(given: Run, href: string | undefined): Recorded<Run> {
  const found = useStore(recordedRuns, (runs) => (href === undefined ? undefined : runs[href]));
  useEffect(() => {
    if (href !== undefined) void fetchRecordedRun(href);
  }, [href]);
  if (href === undefined) return { run: given, missing: null };
  if (found === undefined || found === "failed") return { run: given, missing: found ?? "coming" };
  return { run: found as Run, missing: null };
}

export const useRecordedRun = ({ record, recordHref }: LessonProgram): Recorded<RunRecord> =>
  useFetched(record, recordHref);

export const useRecordedReport = ({ report, reportHref }: LessonSimulation): Recorded<SimulationReport> =>
  useFetched(report, reportHref);

export const useRecordedExploration = ({ report, reportHref }: LessonExploration): Recorded<ExploreReport> =>
  useFetched(report, reportHref);

/** The same, and the store of the program's workbench shows it as soon as it is there. */
export function useRunOnShow(store: RunStore, program: LessonProgram): Recorded<RunRecord> {
  const recorded = useRecordedRun(program);
  const { run, missing } = recorded;
  useEffect(() => {
    if (missing === null) showArrived(store, run);
  }, [store, run, missing]);
  return recorded;
}
