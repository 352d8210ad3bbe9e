/** The program on the home page, `lessons/home.py`: run at build time like any other of the course, but part of no lesson. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ProgramShelf, pathOf } from "#course/build/program-shelf";
import type { Runner } from "#course/build/runner";
import type { LessonProgram } from "#course/model/schema";

const FILE = "home.py";

export async function loadHomeProgram(runner: Runner): Promise<LessonProgram> {
  const text = readFileSync(join(import.meta.dirname, "../../../lessons", FILE), "utf8");
  const source = { folder: "lessons", number: 0, slug: "home", files: { [pathOf(FILE)]: text } };
  const program = await new ProgramShelf(source, runner).load(FILE);
  if (!program) throw new Error(`lessons/${FILE} is missing`);
  return program;
}
