"use client";
/** What the blocks of a step need to know of where they stand, and which program the workbench shows. */
import { createContext, useContext } from "react";
import type { LessonProgram } from "#course/schema";

export interface LessonPlace {
  slug: string;
  /** The program in the workbench. */
  active: LessonProgram | null;
  open: (program: LessonProgram) => void;
}

const Context = createContext<LessonPlace | null>(null);

export const LessonPlaceProvider = Context.Provider;

export function useLessonPlace(): LessonPlace {
  const place = useContext(Context);
  if (!place) throw new Error("A lesson's block stands outside a lesson");
  return place;
}

/** Key of the learner's copy of a program, and of its runs on this page. */
export const workKeyOf = (slug: string, program: LessonProgram): string =>
  `${slug}/${program.backend === "locmem" ? "" : `${program.backend}:`}${program.file}`;
