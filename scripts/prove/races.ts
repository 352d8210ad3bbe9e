/**
 * Every race that the course shows: explorations of the lessons, infamous traces, and the answers of the banks that fail a check of
 * interleavings. Each with its program, its scenario and what was asked of it; the counterexamples are looked for in counterexamples.ts.
 */
import { join } from "node:path";
import { loadCourse } from "#course/build/course";
import { readPresets } from "#course/build/presets";
import { cachedRunner } from "#course/build/run-cache";
import { blocksOf, exercisesIn } from "#course/model/lesson-parts";
import type { ExploreSpec, RunOptions } from "#runtime/protocol";
import { exploredProperties, optionsOf, scenarioTogether } from "#view-models/playground/playground-program";
import { documentFrom } from "#view-models/playground/read-document";

export interface CourseRace {
  /** `10-stampedes/lock-recipe`, `presets/stale-refill`, `stampedes/single-flight wrong/for_ever.patch` */
  name: string;
  kind: "exploration" | "infamous trace" | "answer";
  options: RunOptions;
  spec: ExploreSpec;
}

export async function racesOfCourse(): Promise<CourseRace[]> {
  const { lessons, errors } = await loadCourse(cachedRunner());
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
  const races: CourseRace[] = [];
  for (const { lesson, answers } of lessons) {
    const blocks = blocksOf(lesson);
    for (const block of blocks) {
      if (block.kind !== "exploration") continue;
      const { id, program, spec } = block.exploration;
      const options = { code: program.code, backend: program.backend as RunOptions["backend"] };
      races.push({ name: `${lesson.slug}/${id}`, kind: "exploration", options, spec });
    }
    for (const exercise of exercisesIn(blocks)) {
      // Right answers have no counterexample: the course self-test sees to that.
      const own = answers.filter(({ exerciseId, kind }) => exerciseId === exercise.id && kind === "wrong");
      const programs = [
        { file: "starter.py", code: exercise.starter.code },
        ...own.map(({ file, code }) => ({ file: file.slice(exercise.id.length + 1), code })),
      ];
      for (const check of exercise.concurrency) {
        if (check.kind !== "explore") continue;
        const { scenario, timing, properties, driver } = check;
        const backend = check.backend ?? (exercise.starter.backend as RunOptions["backend"]);
        for (const { file, code } of programs) {
          const options = { code, backend, ...(driver === undefined ? {} : { driver }) };
          const name = `${lesson.slug}/${exercise.id} ${file}: ${check.title}`;
          races.push({ name, kind: "answer", options, spec: { scenario, timing, properties } });
        }
      }
    }
  }
  return [...races, ...infamousTraces()];
}

function infamousTraces(): CourseRace[] {
  return readPresets(join(import.meta.dirname, "../..")).flatMap(({ slug, sentence: _, shows: __, ...fields }) => {
    const read = documentFrom({ ...fields, choices: [], cursor: null });
    if (!read.ok) throw new Error(`lessons/presets/${slug}: ${read.reason}`);
    if (read.document.mode !== "explore") return [];
    const { document } = read;
    const options = optionsOf(document);
    if (!options.ok) throw new Error(`lessons/presets/${slug}: ${options.reason}`);
    const spec: ExploreSpec = {
      scenario: scenarioTogether(document),
      timing: document.timing,
      properties: exploredProperties(document),
    };
    return [
      { name: `infamous/${slug}`, kind: "infamous trace" as const, options: options.options as RunOptions, spec },
    ];
  });
}
