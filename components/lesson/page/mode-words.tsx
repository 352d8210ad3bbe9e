/** How each mode is called, where it lives, and how its page is laid out. */
import type { Mode } from "#course/model/schema";

export const MODE_WORDS: Record<Mode, string> = {
  learn: "Learn",
  why: "Why",
  deep: "Deep dive",
  visualize: "Visualize",
  try: "Try",
  challenge: "Challenge",
  project: "Project",
  review: "Review",
  performance: "Performance",
  test: "Test yourself",
};

/**
 * `steps`: one at a time, workbench beside it. `page`: sections to read through, each block with a workbench of its own when
 * wanted. `tasks`: a list to tick off, workbench beside it. `test`: ten questions, no help.
 */
export const LAYOUTS: Record<Mode, "steps" | "page" | "tasks" | "test"> = {
  learn: "steps",
  why: "page",
  deep: "page",
  visualize: "page",
  try: "tasks",
  challenge: "tasks",
  project: "tasks",
  review: "page",
  performance: "page",
  test: "test",
};

export const modePath = (slug: string, mode: Mode): string =>
  mode === "learn" ? `/lessons/${slug}` : `/lessons/${slug}/${mode}`;
