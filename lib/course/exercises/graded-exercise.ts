/**
 * An exercise as far as grading needs it: texts only, from the lesson's files, without running or highlighting anything. For the command
 * line (`sim grade`) and the mutation run, which must not wait for a whole lesson to be built. What it reads is what buildExercise
 * (lib/course/exercises/exercise.ts) gives to the learner; a test holds the two against each other.
 */

import { allElements, attribute, type Element, nameOf, optional, parseDocument } from "#course/build/document";
import { LessonError } from "#course/build/lesson-error";
import type { LessonSource } from "#course/build/lesson-source";
import { DEFAULT_BACKEND, pathOf } from "#course/build/program-shelf";
import { readAnswer } from "#course/exercises/answer";
import { concurrencyChecks } from "#course/exercises/concurrency-checks";
import { MODES, type Mode } from "#course/model/schema";
import type { ConcurrencyCheck, RunOptions } from "#runtime/protocol";

export interface GradedExercise {
  /** `stampedes/single-flight` */
  name: string;
  /** From the root of the project: `lessons/10-stampedes/exercises/single-flight`. */
  folder: string;
  backend: RunOptions["backend"];
  starter: string;
  solution: string;
  checks: string;
  concurrency: ConcurrencyCheck[];
  /** Other right answers; `file` is a path in the folder: `right/other_key.patch`. */
  right: { file: string; code: string }[];
}

/** The lesson's texts that have exercises, found without parsing them: parsing MDX is what takes time here. */
export const modesWithExercises = ({ files }: LessonSource): Mode[] =>
  MODES.filter((mode) => files[`${mode}.mdx`]?.includes("<Exercise"));

/** The exercises of one text, in their order. */
export function gradedExercises(source: LessonSource, mode: Mode): GradedExercise[] {
  const file = `${mode}.mdx`;
  return allElements(parseDocument(`${source.folder}/${file}`, source.files[file] ?? "").root)
    .filter((element) => nameOf(element) === "Exercise")
    .map((element) => gradedExercise(source, element));
}

function gradedExercise(source: LessonSource, element: Element): GradedExercise {
  const id = attribute(element, "id");
  const folder = pathOf(`${id}/`).replace(/\/$/, "");
  const text = (file: string): string => {
    const found = source.files[`${folder}/${file}`];
    if (found === undefined) throw new LessonError(`${source.folder}/${folder}/${file}`, 1, "there is no such file");
    return found.replace(/\n$/, "");
  };
  const solution = text("solution.py");
  return {
    name: `${source.slug}/${id}`,
    folder: `${source.folder}/${folder}`,
    backend: (optional(element, "backend") ?? DEFAULT_BACKEND) as RunOptions["backend"],
    starter: text("starter.py"),
    solution,
    checks: text("checks.py"),
    concurrency: concurrencyIn(source, `${folder}/scenario.json`),
    right: rightIn(source, folder, solution),
  };
}

function rightIn({ folder: lesson, files }: LessonSource, folder: string, solution: string): GradedExercise["right"] {
  const paths = Object.keys(files).filter((path) => path.startsWith(`${folder}/right/`));
  return paths.sort().map((path) => {
    const file = path.slice(folder.length + 1);
    const answer = readAnswer(file, (files[path] ?? "").replace(/\n$/, ""), solution);
    if (typeof answer === "string") throw new LessonError(`${lesson}/${path}`, 1, answer);
    return { file, code: answer.code };
  });
}

function concurrencyIn(source: LessonSource, file: string): ConcurrencyCheck[] {
  const text = source.files[file];
  if (text === undefined) return [];
  const folder = file.slice(0, file.lastIndexOf("/"));
  const checks = concurrencyChecks(text, (name) => source.files[`${folder}/${name}`] ?? null);
  if (typeof checks === "string") throw new LessonError(`${source.folder}/${file}`, 1, checks);
  return checks;
}
