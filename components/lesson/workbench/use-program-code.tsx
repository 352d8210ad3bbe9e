"use client";
/**
 * The learner's copy of a program: what they saved if it was made from this very program, else the program itself. When the
 * lesson has changed since, their old copy is `outdated` and they choose: mine, the new one, or see the differences first.
 * Until then it is kept, under a key of its own as soon as they edit the new program.
 */
import type { LessonProgram } from "#course/model/schema";
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
  dropMine: () => void;
}

export function useProgramCode(key: string, program: LessonProgram): ProgramCode {
  const earlierKey = `${key}@earlier`;
  const saved = useProgress((data) => data.work[key]);
  const setAside = useProgress((data) => data.work[earlierKey]);
  const current = saved?.hash === program.hash ? saved.code : null;
  const stale = saved !== undefined && current === null ? saved : null;
  const earlier = stale ?? setAside ?? null;
  const code = current ?? program.code;

  function keepEarlier() {
    if (stale) saveWork(earlierKey, stale.code, stale.hash);
  }
  return {
    code,
    edited: current !== null,
    outdated: earlier && earlier.code !== program.code ? earlier.code : null,
    change(next) {
      keepEarlier();
      if (next === program.code) forgetWork(key);
      else saveWork(key, next, program.hash);
    },
    reset() {
      keepEarlier();
      forgetWork(key);
      return code;
    },
    keepMine() {
      if (!earlier) return;
      saveWork(key, earlier.code, program.hash);
      forgetWork(earlierKey);
    },
    dropMine() {
      if (stale) forgetWork(key);
      forgetWork(earlierKey);
    },
  };
}
