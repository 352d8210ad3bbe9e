/** What every layout of a lesson is given: one mode of it, and what must be known of the rest. */
import type { CourseEntry, LessonMeta, LessonStep, Mode } from "#course/model/schema";

/** The stage of the project before this one, wherever it is. */
export interface EarlierStage {
  lessonTitle: string;
  stage: number;
  /** Under which the learner's code of it is saved. */
  workKey: string;
}

export interface LessonProps {
  slug: string;
  meta: LessonMeta;
  mode: Mode;
  /** Ids of the steps of each mode there is, in the order of the tabs. */
  modes: Partial<Record<Mode, readonly string[]>>;
  steps: readonly LessonStep[];
  entries: readonly CourseEntry[];
  earlierStage: EarlierStage | null;
}

/** What comes after this mode: the next one of the lesson, and the next lesson. */
export function whatIsNext({ slug, mode, modes, entries }: LessonProps): {
  mode: Mode | null;
  lesson: CourseEntry | null;
} {
  const names = Object.keys(modes) as Mode[];
  const here = entries.findIndex((entry) => entry.slug === slug);
  return {
    mode: names[names.indexOf(mode) + 1] ?? null,
    lesson: entries.find((entry, at) => entry.available && at > here) ?? null,
  };
}
