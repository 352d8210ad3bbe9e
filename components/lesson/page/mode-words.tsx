/** How each mode is called, which group it belongs to, where it lives, and how its page is laid out. */
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

/** The ways into a lesson by what they are for, each group from the first to open to the last. */
export const MODE_GROUPS: readonly { name: string; modes: readonly Mode[] }[] = [
  { name: "Understand", modes: ["learn", "why", "visualize", "deep", "performance"] },
  { name: "Practise", modes: ["try", "challenge", "project"] },
  { name: "Keep", modes: ["review", "test"] },
];

/** What we would do after Learn, and in which order; the rest is for whoever wants more. */
export const RECOMMENDED: readonly Mode[] = ["learn", "try", "visualize", "why", "project", "review", "test"];

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
