"use client";
/** A lesson's program as the learner has changed it, kept with their progress. */
import type { EditedProgram } from "#components/concurrency/program-editor";
import { useProgramCode } from "#components/lesson/use-program-code";
import type { LessonProgram } from "#course/schema";

export function useEditedProgram(key: string, program: LessonProgram): EditedProgram {
  const { code, edited, change, reset } = useProgramCode(key, program);
  return { code, edited, change, reset: () => void reset() };
}
