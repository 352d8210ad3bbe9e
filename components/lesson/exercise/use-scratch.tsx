"use client";
/**
 * A scratch copy for the puzzles of an exercise: what is put together there is checked there, and the learner's own program in the
 * editor is not touched until they put it in themselves.
 */
import { useState } from "react";
import { useStore } from "zustand";
import type { Exercise } from "#course/model/schema";
import { createRunStore, startGrade } from "#stores/run";
import { runOptionsOf } from "#stores/run-options";

export function useScratch(exercise: Exercise, onPassed: () => void) {
  const { starter } = exercise;
  const [store] = useState(() => createRunStore(starter.record, starter.code));
  const { report, running, trouble, code } = useStore(store);
  async function check(program: string) {
    const result = await startGrade(store, runOptionsOf(starter, program), exercise);
    if (result?.passed) onPassed();
  }
  return { report, trouble, checking: running !== null, check, options: runOptionsOf(starter, code) };
}

export type Scratch = ReturnType<typeof useScratch>;
