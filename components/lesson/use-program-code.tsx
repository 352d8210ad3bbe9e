"use client";
/**
 * The learner's copy of a program: what they saved if it was made from this very program, else the program itself. When the
 * lesson has changed since, their old copy is `outdated` and they choose: mine, the new one, or see the differences first.
 */
import type { LessonProgram } from "#course/schema";
import { forgetWork, saveWork, useProgress } from "#stores/progress";

export interface ProgramCode {
  code: string;
  edited: boolean;
  /** Their work on an earlier version of this program. */
  outdated: string | null;
  change: (code: string) => void;
  /** Back to the lesson's own; what was there before is returned for an undo. */
  reset: () => string;
  keepMine: () => void;
}

export function useProgramCode(key: string, program: LessonProgram): ProgramCode {
  const work = useProgress((data) => data.work[key]);
  const current = work?.hash === program.hash ? work.code : null;
  const code = current ?? program.code;
  return {
    code,
    edited: current !== null,
    outdated: work !== undefined && current === null && work.code !== program.code ? work.code : null,
    change: (next) => (next === program.code ? forgetWork(key) : saveWork(key, next, program.hash)),
    reset: () => {
      forgetWork(key);
      return code;
    },
    keepMine: () => work && saveWork(key, work.code, program.hash),
  };
}
