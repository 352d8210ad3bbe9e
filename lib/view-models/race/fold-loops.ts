/**
 * Rows that repeat, in one: a request that polls ("get, refused, slept 100 ms") fills screens and says the same each time. A pattern of a few rows that follows
 * itself at least twice more becomes its first round and a row that says how often it came again. Rows that are part of the story (a conflict, the window's
 * edge, where two runs part) are never folded away. Values count: a round in which something else was read is another one.
 */
import { cellWords, type TableRow } from "#view-models/race/counterexample";

export interface FoldRow {
  kind: "fold";
  index: number;
  /** The cursor's stop after the last of them. */
  at: number;
  /** How many rounds it stands for, beyond the first, which is shown. */
  times: number;
  /** One round in words: "B: get stats → miss, add lock → refused, sleep 100 ms". */
  words: string;
  rows: readonly TableRow[];
}

const MOST_ROWS = 12;
/** Beyond the first round. */
const LEAST_TIMES = 2;

export function foldLoops(rows: readonly TableRow[], letterOf: (task: number) => string): (TableRow | FoldRow)[] {
  const said = rows.map(textOf);
  const folded: (TableRow | FoldRow)[] = [];
  for (let at = 0; at < rows.length; ) {
    const { length, times } = loopAt(said, at);
    if (times < LEAST_TIMES) {
      folded.push(rows[at] as TableRow);
      at++;
      continue;
    }
    const round = rows.slice(at, at + length);
    const rest = rows.slice(at + length, at + length * (times + 1));
    const last = rest.at(-1) as TableRow;
    folded.push(...round, {
      kind: "fold",
      index: (rest[0] as TableRow).index,
      at: last.at,
      times,
      words: wordsOf(round, letterOf),
      rows: rest,
    });
    at += length * (times + 1);
  }
  return folded;
}

/** The shortest pattern that begins here, and how often it follows itself. */
function loopAt(said: readonly (string | null)[], at: number): { length: number; times: number } {
  for (let length = 2; length <= MOST_ROWS && at + 2 * length <= said.length; length++) {
    let times = 0;
    while (isSame(said, at, at + length * (times + 1), length)) times++;
    if (times >= LEAST_TIMES) return { length, times };
  }
  return { length: 1, times: 0 };
}

function isSame(said: readonly (string | null)[], one: number, other: number, length: number): boolean {
  if (other + length > said.length) return false;
  for (let i = 0; i < length; i++) {
    const text = said[one + i];
    if (text === null || text !== said[other + i]) return false;
  }
  return true;
}

/** What makes two rows the same; null = it is part of the story. */
function textOf(row: TableRow): string | null {
  if (row.conflict !== null) return null;
  if (row.kind === "clock") return `clock ${row.words} ${row.inWindow}`;
  if (row.diverges || row.tone === "returned" || row.tone === "raised") return null;
  const { task, action, key, value, result, line, file, inWindow, waited } = row;
  return JSON.stringify([task, action, key, value, result, line, file, inWindow, waited]);
}

function wordsOf(round: readonly TableRow[], letterOf: (task: number) => string): string {
  let task = -1;
  return round
    .flatMap((row) => {
      if (row.kind === "clock") return [];
      const { does, gets } = cellWords(row);
      const who = row.task === task ? "" : `${letterOf(row.task)}: `;
      task = row.task;
      return [`${who}${does}${gets === "" ? "" : ` → ${gets}`}`];
    })
    .join(", ");
}
