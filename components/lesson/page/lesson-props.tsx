/** What every layout of a lesson is given: one mode of it, and what must be known of the rest. */
import { MODE_GROUPS } from "#components/lesson/page/mode-words";
import type { ModeOutline } from "#course/model/mode-outline";
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
  /** What there is to do in each mode that the lesson has. */
  modes: Partial<Record<Mode, ModeOutline>>;
  steps: readonly LessonStep[];
  entries: readonly CourseEntry[];
  earlierStage: EarlierStage | null;
}

/** What comes after this mode: the next one in the bar, and the next lesson. */
export function whatIsNext({ slug, mode, modes, entries }: LessonProps): {
  mode: Mode | null;
  lesson: CourseEntry | null;
} {
  const names = MODE_GROUPS.flatMap((group) => group.modes.filter((each) => modes[each]));
  const here = entries.findIndex((entry) => entry.slug === slug);
  return {
    mode: names[names.indexOf(mode) + 1] ?? null,
    lesson: entries.find((entry, at) => entry.available && at > here) ?? null,
  };
}
