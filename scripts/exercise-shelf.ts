/**
 * Exercises by name, for scripts: `stampedes/single-flight`, or with the lesson's number, `10-stampedes/single-flight`. A text is
 * parsed when the first of its exercises is asked for.
 */
import { join } from "node:path";
import type { LessonSource } from "#course/build/lesson-source";
import { lessonSources } from "#course/build/source";
import { type GradedExercise, gradedExercises, modesWithExercises } from "#course/exercises/graded-exercise";
import { ROOT } from "#tooling/project-files";

export class ExerciseShelf {
  private readonly parsed = new Map<string, GradedExercise[]>();

  constructor(private readonly sources: readonly LessonSource[] = lessonSources(join(ROOT, "lessons"))) {}

  all(): GradedExercise[] {
    return this.sources.flatMap((source) => this.of(source));
  }

  /** Throws in words when there is no such exercise. */
  named(name: string): GradedExercise {
    const [, lesson = "", id = ""] = /^(?:\d\d-)?([a-z0-9-]+)\/([a-z0-9-]+)$/.exec(name) ?? [];
    const source = this.sources.find(({ slug }) => slug === lesson);
    if (!source) {
      const known = this.sources.map(({ slug }) => slug).join(", ");
      throw new Error(`"${name}" is not LESSON/EXERCISE with one of the lessons ${known}`);
    }
    const mentioned = modesWithExercises(source).filter((mode) => source.files[`${mode}.mdx`]?.includes(`id="${id}"`));
    const found = this.of(source, mentioned).find((exercise) => exercise.name === `${lesson}/${id}`);
    if (found) return found;
    const known = this.of(source)
      .map((exercise) => exercise.name.slice(lesson.length + 1))
      .join(", ");
    throw new Error(`"${lesson}" has no exercise "${id}"; it has ${known}`);
  }

  private of(source: LessonSource, modes = modesWithExercises(source)): GradedExercise[] {
    return modes.flatMap((mode) => {
      const file = `${source.slug}/${mode}`;
      const exercises = this.parsed.get(file) ?? gradedExercises(source, mode);
      this.parsed.set(file, exercises);
      return exercises;
    });
  }
}
