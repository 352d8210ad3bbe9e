/** Where the learner's program was, in words: "line 4", and "prices.py, line 4" in a further file. Nothing when no line of theirs is known. */
import type { Place } from "#engine/step";

export function placeWords({ line, file }: Place): string | null {
  if (line === null) return null;
  return file === undefined ? `line ${line}` : `${file}, line ${line}`;
}
