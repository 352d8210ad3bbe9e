/**
 * `equivalent.json` beside an exercise: mutants that no check can kill because they're right too, grouped by the sentence that says why.
 * `answer` is the file that was changed, solution.py unless it's said; `nth` is 1 unless it's said.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { MutantName } from "#tooling/mutants/mutator";
import { ROOT } from "#tooling/project-files";

const mutant = z.strictObject({
  /** For the reader; what `--json` writes can be pasted as it is. */
  operator: z.string().optional(),
  answer: z.string().default("solution.py"),
  in: z.string(),
  from: z.string(),
  to: z.string(),
  nth: z.number().int().positive().default(1),
});
const groups = z.array(z.strictObject({ why: z.string().min(20), mutants: z.array(mutant).nonempty() }));

export type Equivalent = z.infer<typeof mutant>;

/** `folder` from the root of the project. Throws in words. */
export function equivalentIn(folder: string, root = ROOT): Equivalent[] {
  const path = join(root, folder, "equivalent.json");
  if (!existsSync(path)) return [];
  try {
    return groups.parse(JSON.parse(readFileSync(path, "utf8"))).flatMap((group) => group.mutants);
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new Error(`${folder}/equivalent.json: ${why}`);
  }
}

export const names = (entry: Equivalent, answer: string, found: MutantName): boolean =>
  entry.answer === answer &&
  entry.in === found.in &&
  entry.from === found.from &&
  entry.to === found.to &&
  entry.nth === found.nth;
