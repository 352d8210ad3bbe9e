"use client";
/**
 * A run line by line, the row at the cursor marked. Long runs are shown around the cursor, and the rows shown move on in strides, so that
 * most steps change two of them. Rows still to come are fainter, yet as readable as small print.
 */
import { memo, useEffect, useRef } from "react";
import { classNames } from "#components/ui/class-names";
import { Table } from "#components/ui/table";
import { StepChip } from "#components/visualisers/marks/step-chip";
import type { ExecutionRow } from "#view-models/trace/execution-table";

/** A loop of a thousand lines must not be a thousand rows. */
const SHOWN = 36;
const STRIDE = 12;

const COLUMNS = [
  { id: "line", header: "Line", numeric: true },
  { id: "code", header: "Code" },
  { id: "action", header: "Action" },
  { id: "key", header: "Key" },
  { id: "value", header: "Value" },
  { id: "cache", header: "Cache" },
  { id: "output", header: "Output" },
];

interface ExecutionTableViewProps {
  rows: readonly ExecutionRow[];
  /** Which row the cursor is in; -1 = before the first. */
  current: number;
  onMove: (cursor: number) => void;
}

export function ExecutionTableView({ rows, current, onMove }: ExecutionTableViewProps) {
  const boxRef = useRef<HTMLDivElement>(null);
  const around = Math.floor(Math.max(0, current) / STRIDE) * STRIDE - STRIDE;
  const first = Math.max(0, Math.min(around, rows.length - SHOWN));
  const shown = rows.slice(first, first + SHOWN);
  useEffect(() => {
    const row = boxRef.current?.querySelectorAll("tbody tr")[current - first];
    const box = row?.closest("section");
    if (!(row instanceof HTMLElement) || !box) return;
    box.scrollTop = Math.max(0, row.offsetTop - box.clientHeight / 2);
  }, [current, first]);
  return (
    <div
      ref={boxRef}
      className="[&>section]:max-h-96 [&>section]:overflow-y-auto [&_thead]:sticky [&_thead]:top-0 [&_thead]:bg-surface"
    >
      <Table caption="Execution" captionHidden columns={COLUMNS}>
        {shown.map((row, offset) => {
          const at = first + offset;
          const when = at === current ? "now" : at > current ? "later" : "before";
          return <Row key={row.index} row={row} at={at} when={when} onMove={onMove} />;
        })}
      </Table>
    </div>
  );
}

interface RowProps {
  row: ExecutionRow;
  at: number;
  when: "before" | "now" | "later";
  onMove: (cursor: number) => void;
}

const Row = memo(function Row({ row, at, when, onMove }: RowProps) {
  const steps = row.steps.filter(({ tone }) => tone !== "other");
  return (
    <tr
      aria-current={when === "now" ? "step" : undefined}
      className={classNames(
        "align-baseline",
        when === "now" && "bg-accent-soft/60",
        when === "later" && "text-ink-faint",
      )}
    >
      <td className="text-right">
        <button
          type="button"
          aria-label={`Go to line ${row.line ?? "unknown"}, row ${at + 1}`}
          onClick={() => onMove(row.from)}
          className="rounded-sm text-ink-faint tabular-nums hover:text-accent pointer-coarse:min-h-11"
        >
          {row.line ?? ""}
        </button>
      </td>
      <th scope="row" className="text-left font-normal">
        <code className="block max-w-72 truncate" title={row.source}>
          {row.source}
        </code>
      </th>
      <td>
        {steps.map((step, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a line never move
          <span key={i} className="flex items-center gap-1.5 whitespace-nowrap">
            <StepChip tone={step.tone} letter={step.letter} />
            {step.action}
          </span>
        ))}
      </td>
      <td>
        <Lines code texts={steps.map(({ key }) => key)} />
      </td>
      <td>
        <Lines code texts={steps.map(({ value }) => value)} />
      </td>
      <td>
        <Lines texts={steps.map(({ result }) => result)} />
      </td>
      <td>
        <code className="block max-w-48 whitespace-pre-wrap break-words">{row.output.trimEnd()}</code>
      </td>
    </tr>
  );
});

/** One line for each step of the row, so that they stand beside their actions. */
function Lines({ texts, code = false }: { texts: readonly string[]; code?: boolean }) {
  const text = texts.join("\n");
  if (!code) return <span className="whitespace-pre">{text}</span>;
  return (
    <code title={text} className="block max-w-48 overflow-hidden text-ellipsis whitespace-pre">
      {text}
    </code>
  );
}
