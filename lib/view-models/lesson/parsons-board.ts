/**
 * A Parsons puzzle being solved: which lines lie on the table, which stand in the program, in which order and how far indented.
 * Pure; what is right is not decided here but by running the assembled program.
 */
interface Piece {
  /** Place in the list the puzzle came with. */
  id: number;
  text: string;
}

interface PlacedPiece extends Piece {
  indent: number;
}

export interface ParsonsBoard {
  pool: readonly Piece[];
  placed: readonly PlacedPiece[];
}

export type ParsonsMove =
  | { kind: "take"; id: number; at?: number }
  | { kind: "put-back"; id: number }
  | { kind: "shift"; id: number; by: -1 | 1 }
  | { kind: "to"; id: number; at: number }
  | { kind: "indent"; id: number; by: -1 | 1 };

const MAX_INDENT = 5;

export const newBoard = (lines: readonly { text: string }[]): ParsonsBoard => ({
  pool: lines.map(({ text }, id) => ({ id, text })),
  placed: [],
});

export function moved(board: ParsonsBoard, move: ParsonsMove): ParsonsBoard {
  const { pool, placed } = board;
  const index = placed.findIndex(({ id }) => id === move.id);
  const piece = placed[index];
  switch (move.kind) {
    case "take": {
      const taken = pool.find(({ id }) => id === move.id);
      if (!taken) return board;
      const at = move.at ?? placed.length;
      const indent = indentAfter(placed[at - 1]);
      return {
        pool: pool.filter(({ id }) => id !== move.id),
        placed: [...placed.slice(0, at), { ...taken, indent }, ...placed.slice(at)],
      };
    }
    case "put-back": {
      if (!piece) return board;
      const back = [...pool, { id: piece.id, text: piece.text }].sort((a, b) => a.id - b.id);
      return { pool: back, placed: placed.filter(({ id }) => id !== move.id) };
    }
    case "shift":
      return moved(board, { kind: "to", id: move.id, at: index + move.by });
    case "to": {
      if (!piece || move.at < 0 || move.at >= placed.length) return board;
      const rest = placed.filter(({ id }) => id !== move.id);
      return { pool, placed: [...rest.slice(0, move.at), piece, ...rest.slice(move.at)] };
    }
    case "indent":
      return {
        pool,
        placed: placed.map((each) =>
          each.id === move.id ? { ...each, indent: Math.max(0, Math.min(MAX_INDENT, each.indent + move.by)) } : each,
        ),
      };
  }
}

/** As an editor does it: one deeper after a colon, else as the line before. */
const indentAfter = (before: PlacedPiece | undefined): number =>
  before === undefined ? 0 : Math.min(MAX_INDENT, before.indent + (before.text.trimEnd().endsWith(":") ? 1 : 0));

/** The placed lines as Python; a piece may hold several lines. */
export const placedCode = ({ placed }: ParsonsBoard): string =>
  placed
    .map(({ text, indent }) =>
      text
        .split("\n")
        .map((line) => (line === "" ? line : `${"    ".repeat(indent)}${line}`))
        .join("\n"),
    )
    .join("\n");

/**
 * The whole program: what the puzzle does not hold (imports, constants, comments) is given, the puzzle's lines take the place of
 * the solution's own. `given` = the solution's code without the lines of the puzzle.
 */
export function assembled(
  solution: string,
  lines: readonly { text: string; indent: number; place: number | null }[],
  board: ParsonsBoard,
): string {
  const { before, after } = givenParts(solution, lines);
  return [before, placedCode(board), after]
    .filter((part) => part.trim() !== "")
    .join("\n\n")
    .concat("\n");
}

/** What stands around the puzzle's lines in the solution; given lines between functions go before them. */
export function givenParts(
  solution: string,
  lines: readonly { text: string; indent: number; place: number | null }[],
): { before: string; after: string } {
  const puzzle = lines
    .flatMap(({ text, indent, place }) => (place === null ? [] : [{ text, indent, place }]))
    .sort((a, b) => a.place - b.place);
  const wanted = puzzle.flatMap(({ text }) => text.split("\n").map((line) => line.trim()));
  const before: string[] = [];
  const after: string[] = [];
  let next = 0;
  for (const line of solution.split("\n")) {
    if (next < wanted.length && line.trim() === wanted[next]) next++;
    else if (next < wanted.length) before.push(line);
    else after.push(line);
  }
  return { before: tidy(before), after: tidy(after) };
}

const tidy = (lines: readonly string[]): string =>
  lines
    .filter((line, at) => line.trim() !== "" || (lines[at - 1] ?? "").trim() !== "")
    .filter((line) => !/^\s+#/.test(line))
    .join("\n")
    .trim();
