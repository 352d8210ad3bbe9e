/** A race report as plain text, for the message of a test: the sentence, the table with a column for each request, the numbered causes. */
import type { TraceEvent } from "#engine/event";
import { cellWords, interleaving, type Marked, type TableRow } from "#view-models/race/counterexample";
import type { Naming } from "#view-models/trace/step-parts";

export interface ToldRace extends Marked {
  verdict: string;
  why: readonly string[];
}

export function reportText(told: ToldRace, events: readonly TraceEvent[], naming: Naming, link: string | null): string {
  const { requests, rows } = interleaving(events, told, naming);
  const cells = rows.map((row) => [row, cellText(row)] as const);
  const width =
    Math.min(MOST_WIDTH, Math.max(12, ...cells.map(([row, text]) => (row.kind === "step" ? text.length : 0)))) + 2;
  const columns = new Map(requests.map(({ task }, i) => [task, i]));
  const head = `      ${requests.map(({ letter, name }) => `${letter} ${name}`.padEnd(width)).join("")}`;
  const lines = cells.map(([row, text]) => {
    const number = row.conflict === null ? "" : `(${row.conflict})`;
    if (row.kind === "clock") return `${number.padEnd(6)}… ${text}`;
    return `${number.padEnd(6)}${" ".repeat(width * (columns.get(row.task) ?? 0))}${text}`;
  });
  const causes = told.why.map((sentence, i) => `${i + 1}. ${sentence}`);
  const parts = [
    told.verdict,
    [head, ...lines].map((line) => line.trimEnd()).join("\n"),
    causes.join("\n"),
    link === null ? "" : `The same race, step by step:\n${link}`,
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

const MOST_WIDTH = 48;

function cellText(row: TableRow): string {
  if (row.kind === "clock") return row.words;
  const { does, gets } = cellWords(row);
  const text = gets === "" ? does : `${does} → ${gets}`;
  return text.length > MOST_WIDTH ? `${text.slice(0, MOST_WIDTH - 1)}…` : text;
}
