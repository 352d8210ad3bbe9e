/** One mutant as a patch against the answer it comes from: a unified diff of one hunk, for `patch` and `git apply`. */

const CONTEXT = 3;

export function patchOf(file: string, before: string, after: string): string {
  const old = linesOf(before);
  const now = linesOf(after);
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const from = Math.max(0, start - CONTEXT);
  const tail = Math.min(end, CONTEXT);
  const lines = [
    ...old.slice(from, start).map((line) => ` ${line}`),
    ...old.slice(start, old.length - end).map((line) => `-${line}`),
    ...now.slice(start, now.length - end).map((line) => `+${line}`),
    ...old.slice(old.length - end, old.length - end + tail).map((line) => ` ${line}`),
  ];
  const counts = (total: number) => `${from + 1},${total - end + tail - from}`;
  return [`--- ${file}`, `+++ ${file}`, `@@ -${counts(old.length)} +${counts(now.length)} @@`, ...lines, ""].join("\n");
}

const linesOf = (text: string): string[] => text.replace(/\n$/, "").split("\n");
