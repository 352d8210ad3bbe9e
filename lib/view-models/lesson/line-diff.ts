/**
 * Two texts line by line: what is only in the first, only in the second, in both. Longest common subsequence by the plain table;
 * lessons' programs have tens of lines, and beyond `MAX_CELLS` the answer is the honest coarse one: all removed, all added.
 */
export interface DiffLine {
  kind: "same" | "removed" | "added";
  text: string;
}

const MAX_CELLS = 250_000;

export function lineDiff(before: string, after: string): DiffLine[] {
  const a = before.split("\n");
  const b = after.split("\n");
  if (a.length * b.length > MAX_CELLS) {
    return [...a.map((text) => line("removed", text)), ...b.map((text) => line("added", text))];
  }
  // common[i][j] = length of the longest common subsequence of a from i on and b from j on.
  const common = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = common[i];
      if (row) row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const lines: DiffLine[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push(line("same", a[i++] ?? ""));
      j++;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1)))
      lines.push(line("removed", a[i++] ?? ""));
    else lines.push(line("added", b[j++] ?? ""));
  }
  return lines;
}

const line = (kind: DiffLine["kind"], text: string): DiffLine => ({ kind, text });
