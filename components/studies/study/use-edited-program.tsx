"use client";
import { useProgramCode } from "#components/lesson/workbench/use-program-code";
/** A lesson's program as the learner has changed it, kept with their progress. */
import type { EditedProgram } from "#components/studies/study/program-editor";
import type { LessonProgram } from "#course/model/schema";

export function useEditedProgram(key: string, program: LessonProgram): EditedProgram {
  const { code, edited, change, reset } = useProgramCode(key, program);
  return { code, edited, change, reset: () => void reset() };
}
