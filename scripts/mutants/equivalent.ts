/**
 * `equivalent.json` beside an exercise: mutants that no check can kill because they're right too, each with a sentence why. `answer` is the
 * file that was changed, solution.py unless it's said; `nth` is 1 unless it's said.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { MutantName } from "#tooling/mutants/mutator";
import { ROOT } from "#tooling/project-files";

const entries = z.array(
  z.strictObject({
    answer: z.string().default("solution.py"),
    in: z.string(),
    from: z.string(),
    to: z.string(),
    nth: z.number().int().positive().default(1),
    why: z.string().min(20),
  }),
);

export type Equivalent = z.infer<typeof entries>[number];

/** `folder` from the root of the project. Throws in words. */
export function equivalentIn(folder: string, root = ROOT): Equivalent[] {
  const path = join(root, folder, "equivalent.json");
  if (!existsSync(path)) return [];
  try {
    return entries.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new Error(`${folder}/equivalent.json: ${why}`);
  }
}

export const names = (entry: Equivalent, answer: string, mutant: MutantName): boolean =>
  entry.answer === answer &&
  entry.in === mutant.in &&
  entry.from === mutant.from &&
  entry.to === mutant.to &&
  entry.nth === mutant.nth;
