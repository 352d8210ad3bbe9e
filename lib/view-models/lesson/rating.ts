/**
 * How well something was remembered, read off what happened rather than asked: right at once is good, right with help or at
 * the second try is hard, wrong is again. "Easy" is never concluded: only the learner knows. They can change any of it.
 */
export const RATINGS = ["again", "hard", "good", "easy"] as const;
export type Rating = (typeof RATINGS)[number];

export interface Recall {
  /** Null = nothing was committed to: the learner only looked at the back. */
  right: boolean | null;
  /** Looked at the program's run first, or at an option's fate. */
  helped: boolean;
}

export function proposedRating({ right, helped }: Recall): Rating {
  if (right === false) return "again";
  return helped ? "hard" : "good";
}

/** In words, to follow "because"; null when nothing was committed to and nothing looked at. */
export function whyProposed({ right, helped }: Recall): string | null {
  if (right === false) return "your answer was wrong";
  if (helped) return "you ran the program first";
  return right === null ? null : "your answer was right";
}

/** A typed answer against what the run showed: spaces, quotes and case at the ends do not matter, the rest does. */
export function sameAnswer(typed: string, evidence: string): boolean {
  return plain(typed) === plain(evidence);
}

const plain = (text: string): string =>
  text
    .trim()
    .replace(/\s+/g, " ")
    .replace(/^(["'`])(.*)\1$/, "$2")
    .toLowerCase();
