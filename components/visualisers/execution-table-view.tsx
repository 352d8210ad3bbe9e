"use client";
/** A run line by line, and the variables beside it; what the last line changed is marked in words. One cursor drives both. */
import { useEffect, useRef } from "react";
import { Badge } from "#components/ui/badge";
import { classNames } from "#components/ui/class-names";
import { Table } from "#components/ui/table";
import { StepChip } from "#components/visualisers/step-chip";
import type { ExecutionRow, Variable } from "#view-models/execution-table";

/** Around the cursor: a loop of a thousand lines must not be a thousand rows. */
const SHOWN = 60;

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
  const rowRef = useRef<HTMLTableRowElement>(null);
  const first = Math.max(0, Math.min(current - SHOWN / 2, rows.length - SHOWN));
  const shown = rows.slice(first, first + SHOWN);
  useEffect(() => {
    const row = rowRef.current;
    const box = row?.closest<HTMLElement>("section");
    if (!row || !box || current < 0) return;
    const top = row.offsetTop - box.clientHeight / 2;
    box.scrollTop = Math.max(0, top);
  }, [current]);
  return (
    <div className="[&>section]:max-h-96 [&>section]:overflow-y-auto [&_thead]:sticky [&_thead]:top-0 [&_thead]:bg-surface">
      <Table caption="Execution" captionHidden columns={COLUMNS}>
        {shown.map((row, offset) => {
          const at = first + offset;
          const steps = row.steps.filter(({ tone }) => tone !== "other");
          return (
            <tr
              key={row.index}
              ref={at === current ? rowRef : undefined}
              aria-current={at === current ? "step" : undefined}
              className={classNames(
                "align-baseline",
                at === current && "bg-accent-soft/60",
                at > current && "opacity-55",
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
        })}
      </Table>
    </div>
  );
}

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

export function VariablesView({ name, variables }: { name: string; variables: readonly Variable[] }) {
  return (
    <Table
      caption="Variables"
      captionHidden
      columns={[
        { id: "name", header: name === "<module>" ? "Variable" : `In ${name}` },
        { id: "value", header: "Value" },
      ]}
    >
      {variables.length === 0 && (
        <tr>
          <td colSpan={2} className="text-ink-faint">
            No variables yet.
          </td>
        </tr>
      )}
      {variables.map(({ name: variable, value, change, before }) => (
        <tr key={variable} className={classNames("align-baseline", change !== "same" && "bg-accent-soft/40")}>
          <th scope="row" className="text-left font-normal">
            <code className="font-semibold">{variable}</code>
          </th>
          <td>
            <span className="flex flex-wrap items-baseline gap-2">
              <code className="break-all">{value}</code>
              {change === "new" && <Badge tone="accent">new</Badge>}
              {change === "changed" && <Badge tone="accent">was {short(before ?? "")}</Badge>}
            </span>
          </td>
        </tr>
      ))}
    </Table>
  );
}

const short = (text: string): string => (text.length > 24 ? `${text.slice(0, 23)}…` : text);
