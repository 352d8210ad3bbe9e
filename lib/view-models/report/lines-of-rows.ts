/** Where each request is after a row of a drawn run, for marks in the program. Those that have ended have no line any more. */
import type { Interleaving } from "#view-models/race/counterexample";
import type { RequestLine } from "#view-models/trace/current-lines";

export function linesOfRows({ rows, requests }: Interleaving, at: number): RequestLine[] {
  const seen = rows.flatMap((row) => (row.kind === "step" && row.at <= at ? [row] : []));
  const moving = seen.at(-1);
  return requests.flatMap(({ task, letter }) => {
    const last = seen.findLast((row) => row.task === task);
    if (!last || last.line === null) return [];
    const hasEnded = last.tone === "returned" || last.tone === "raised";
    if (hasEnded && last !== moving) return [];
    return [
      {
        task,
        letter,
        line: last.line,
        ...(last.file !== undefined && { file: last.file }),
        moving: last === moving,
      },
    ];
  });
}
