/** Figures of a benchmark: medians of several runs, and ratios taken pair by pair in one run, so that a slow machine does not lie. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) throw new Error("a median needs at least one value");
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** The median of a/b over pairs measured one after the other. */
export const medianRatio = (a: readonly number[], b: readonly number[]): number =>
  median(a.map((value, i) => value / (b[i] ?? Number.NaN)));

export function heading(text: string): void {
  console.log(`\n${text}\n${"─".repeat(text.length)}`);
}
