"use client";
/** What the blocks of a step need to know of where they stand, and which program the workbench shows. */
import { createContext, useContext } from "react";
import type { LessonProgram } from "#course/model/schema";

export interface LessonPlace {
  slug: string;
  /** The program in the workbench, or in the editor of the study beside the text. */
  active: LessonProgram | null;
  open: (program: LessonProgram) => void;
  /** There is no workbench beside the text: an opened program appears under its block. */
  inline: boolean;
  /** Where studies stand beside the text, the one shown; null: each stands in the text. */
  studies: { shown: string | null; open: (id: string) => void } | null;
}

const Context = createContext<LessonPlace | null>(null);

export const LessonPlaceProvider = Context.Provider;

export function useLessonPlace(): LessonPlace {
  const place = useContext(Context);
  if (!place) throw new Error("A lesson's block stands outside a lesson");
  return place;
}
