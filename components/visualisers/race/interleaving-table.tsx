"use client";
/** One interleaving as a table: a column per request, a row per step, top to bottom as it happened. Twin of the space-time diagram. */
import { memo, useCallback, useMemo, useState } from "react";
import { Button } from "#components/ui/button";
import { classNames } from "#components/ui/class-names";
import { Table } from "#components/ui/table";
import { RequestLetter } from "#components/visualisers/marks/request-letter";
import { StepChip } from "#components/visualisers/marks/step-chip";
import { cellWords, type Interleaving, type StepRow, type TableRow } from "#view-models/race/counterexample";
import { type FoldRow, foldLoops } from "#view-models/race/fold-loops";
import { placeWords } from "#view-models/words/place-words";

interface InterleavingTableProps {
  caption: string;
  drawn: Interleaving;
  at: number;
  onMove: (at: number) => void;
  /** Instead of this step: another request's. Null = this row is nobody's choice. */
  onInstead?: ((row: StepRow, task: number) => void) | null;
}

export function InterleavingTable({ caption, drawn, at, onMove, onInstead = null }: InterleavingTableProps) {
  const current = drawn.rows.findLast((row) => row.at <= at && row.kind === "step")?.index ?? -1;
  const letters = useMemo(() => new Map(drawn.requests.map(({ task, letter }) => [task, letter])), [drawn]);
  const folded = useMemo(() => foldLoops(drawn.rows, (task) => letters.get(task) ?? ""), [drawn, letters]);
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const open = useCallback((index: number) => setOpened((was) => new Set([...was, index])), []);
  /** The last step of each request: after it, it cannot go any more. */
  const lastOf = useMemo(
    () => new Map(drawn.rows.flatMap((row) => (row.kind === "step" ? [[row.task, row.index] as const] : []))),
    [drawn],
  );
  const numbers = useMemo(
    () => new Map(drawn.rows.filter(({ kind }) => kind === "step").map(({ index }, i) => [index, i + 1])),
    [drawn],
  );
  const shown = folded.flatMap((row): readonly (TableRow | FoldRow)[] => {
    if (row.kind !== "fold") return [row];
    const isAt = row.rows.some(({ index }) => index === current);
    return opened.has(row.index) || isAt ? row.rows : [row];
  });
  const columns = [
    { id: "step", header: <span className="sr-only">Step</span> },
    ...drawn.requests.map(({ task, name }) => ({
      id: String(task),
      header: (
        <span className="flex items-center gap-1.5">
          <RequestLetter task={task} />
          <code className="font-normal">{name}</code>
        </span>
      ),
    })),
  ];
  return (
    <div
      className={classNames(
        "min-w-0 max-sm:text-xs max-sm:[&_:is(td,th)]:px-1.5!",
        // Two have room beside each other on a phone; more are scrolled to.
        drawn.requests.length <= 2 &&
          "max-sm:[&_code]:[overflow-wrap:anywhere] max-sm:[&_table]:table-fixed max-sm:[&_thead_th]:whitespace-normal max-sm:[&_thead_th:first-child]:w-8",
      )}
    >
      <Table caption={caption} captionHidden columns={columns}>
        {shown.map((row) =>
          row.kind === "fold" ? (
            <tr key={`fold ${row.index}`} className={classNames(row.rows[0] && row.rows[0].at > at && "opacity-55")}>
              <td />
              <td colSpan={drawn.requests.length} className="text-ink-soft text-xs">
                <button
                  type="button"
                  className="text-left hover:text-accent pointer-coarse:min-h-11"
                  aria-label={`Show the ${row.times} rounds: ${row.words}`}
                  onClick={() => open(row.index)}
                >
                  <strong className="tabular-nums">× {row.times} more</strong> {row.words}
                </button>
              </td>
            </tr>
          ) : (
            <Row
              key={`${row.kind} ${row.index}`}
              row={row}
              number={numbers.get(row.index) ?? 0}
              onInstead={onInstead}
              lastOf={lastOf}
              requests={drawn.requests}
              windowTask={drawn.windowTask}
              current={row.kind === "step" && row.index === current}
              future={row.at > at}
              onMove={onMove}
            />
          ),
        )}
      </Table>
    </div>
  );
}

interface RowProps {
  row: TableRow;
  number: number;
  requests: Interleaving["requests"];
  windowTask: number;
  current: boolean;
  future: boolean;
  onMove: (at: number) => void;
  onInstead: InterleavingTableProps["onInstead"];
  lastOf: ReadonlyMap<number, number>;
}

const Row = memo(function Row({
  row,
  number,
  requests,
  windowTask,
  current,
  future,
  onMove,
  onInstead,
  lastOf,
}: RowProps) {
  if (row.kind === "clock")
    return (
      <tr className={classNames(future && "text-ink-faint")}>
        <td />
        <td colSpan={requests.length} className="text-ink-soft text-xs">
          <span className="flex items-center gap-2 before:h-px before:flex-1 before:bg-line-strong after:h-px after:flex-1 after:bg-line-strong">
            {row.words}
            {row.conflict !== null && <ConflictNumber number={row.conflict} />}
          </span>
        </td>
      </tr>
    );
  return (
    <tr
      aria-current={current ? "step" : undefined}
      className={classNames("align-baseline", current && "bg-accent-soft/60")}
    >
      <th scope="row" className="w-8 text-left font-normal sm:w-12">
        <button
          type="button"
          aria-label={`Go to step ${number}`}
          onClick={() => onMove(row.at)}
          className={classNames(
            "min-w-6 rounded-sm text-left text-xs tabular-nums hover:text-accent pointer-coarse:min-h-11",
            current ? "font-bold text-accent" : "text-ink-faint",
          )}
        >
          {number}
        </button>
      </th>
      {requests.map(({ task, letter }) => (
        <td
          key={task}
          className={classNames(
            row.inWindow && task === windowTask && "border-blocked/60 border-l-4 bg-blocked-soft/50",
          )}
        >
          {task === row.task && <Cell row={row} future={future} />}
          {task !== row.task && current && onInstead && isChoice(row) && (lastOf.get(task) ?? -1) > row.index && (
            <Button size="sm" variant="quiet" onClick={() => onInstead?.(row, task)}>
              Run {letter} here instead
            </Button>
          )}
        </td>
      ))}
    </tr>
  );
});

/** What a request does when it is its turn; its end is none of it. */
const isChoice = ({ tone }: StepRow): boolean => tone !== "returned" && tone !== "raised" && tone !== "other";

function Cell({ row, future }: { row: StepRow; future: boolean }) {
  const { does, gets } = cellWords(row);
  return (
    <span className={classNames("flex items-baseline gap-1.5 sm:gap-2", future && "opacity-55")}>
      <StepChip tone={row.tone} letter={row.letter} />
      <span className="min-w-16 flex-1 sm:min-w-36">
        <code className={classNames("break-words", row.conflict !== null && "font-bold")}>{does}</code>
        {gets !== "" && (
          <span className="text-ink-soft">
            {" → "}
            {row.tone === "hit" || row.tone === "counted" ? <code className="text-ink">{gets}</code> : gets}
          </span>
        )}
        {row.line !== null && <span className="whitespace-nowrap text-ink-faint text-xs"> {placeWords(row)}</span>}
        {row.waited !== "" && <span className="block text-ink-soft text-xs">{row.waited}</span>}
        {row.diverges && (
          <span className="block font-semibold text-accent text-xs">the two runs differ from here on</span>
        )}
      </span>
      {row.conflict !== null && <ConflictNumber number={row.conflict} />}
    </span>
  );
}

const ConflictNumber = ({ number }: { number: number }) => (
  <span className="has-ground relative inline-flex size-5 shrink-0 items-center justify-center rounded-full bg-blocked font-bold text-[0.6875rem] text-page leading-none">
    <span className="sr-only">conflict </span>
    {number}
  </span>
);
