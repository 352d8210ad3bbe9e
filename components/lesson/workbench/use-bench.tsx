"use client";
/**
 * What stands beside the text of a step: one of its programs in the workbench, or one of its studies. A step with studies begins with the first of them, whose editor
 * holds the program that the text is about; on a narrow screen studies stand in the text, and the programs below it.
 */
import { useMemo, useState } from "react";
import type { LessonPlace } from "#components/lesson/page/lesson-context";
import { type Study, studiesOf } from "#components/lesson/step/step-studies";
import { programsOf } from "#components/lesson/step/step-tasks";
import { useSettled } from "#components/lesson/workbench/use-settled";
import { useWide } from "#components/lesson/workbench/use-wide";
import type { LessonProgram, LessonStep } from "#course/model/schema";

export interface BenchState {
  place: LessonPlace;
  programs: readonly LessonProgram[];
  studies: readonly Study[];
  program: LessonProgram | null;
  study: Study | null;
}

type Opened = { kind: "program"; program: LessonProgram } | { kind: "study"; id: string };

export function useBench(slug: string, step: LessonStep): BenchState {
  // Before the browser has said so it counts as wide: what the page came with stays as it is then, and with it the reader's focus.
  const settled = useSettled();
  const isNarrow = useWide() === false && settled;
  // A step without studies is the same at every width, so that nothing is drawn again for it.
  const narrow = isNarrow && studiesOf(step).length > 0;
  const [opened, setOpened] = useState<{ stepId: string; what: Opened } | null>(null);
  const { id: stepId } = step;

  return useMemo(() => {
    const studies = narrow ? [] : studiesOf(step);
    // Where studies stand in the text, each brings its program's editor along.
    const inStudies = new Set(studiesOf(step).map(({ program }) => program?.hash));
    const programs = programsOf(step).filter(({ hash }) => !inStudies.has(hash));
    const what = opened?.stepId === stepId ? opened.what : null;
    const chosen = what?.kind === "program" ? what.program : null;
    const asked = what?.kind === "study" ? studies.find(({ id }) => id === what.id) : undefined;
    const study = chosen ? null : (asked ?? studies[0] ?? null);
    const program = chosen ?? (study ? null : (programs[0] ?? null));
    // The workbench may show a program that only a study or a solution uses: it is listed too.
    const listed = program && !programs.some(({ hash }) => hash === program.hash) ? [...programs, program] : programs;
    const show = (now: Opened) => setOpened({ stepId, what: now });
    const place: LessonPlace = {
      slug,
      active: program ?? study?.program ?? null,
      open: (next) => show({ kind: "program", program: next }),
      inline: false,
      studies: narrow ? null : { shown: study?.id ?? null, open: (id) => show({ kind: "study", id }) },
    };
    return { place, programs: listed, studies, program, study };
  }, [narrow, opened, step, stepId, slug]);
}
