"use client";
/** A program line by line: what each line did, and the variables, at one cursor. `program.record` was made with lines watched. */
import { useMemo } from "react";
import { ExecutionTableView } from "#components/visualisers/trace/execution-table-view";
import { VariablesView } from "#components/visualisers/trace/variables-view";
import type { LessonProgram } from "#course/model/schema";
import { executionTable, rowAt, variablesAt } from "#view-models/trace/execution-table";
import { onlyDefines } from "#view-models/trace/walk-stops";

interface WalkTableProps {
  program: LessonProgram;
  /** Counts events, as everywhere. */
  cursor: number;
  onCursor: (cursor: number) => void;
}

export function WalkTable({ program, cursor, onCursor }: WalkTableProps) {
  const { record, code } = program;
  const { events, caches, previews } = record;
  const rows = useMemo(
    () =>
      executionTable(events, code, { caches, previews }).filter(
        ({ source, steps, output }) => steps.length > 0 || output !== "" || !onlyDefines(source),
      ),
    [events, code, caches, previews],
  );
  const tracked = useMemo(() => variablesAt(events, cursor), [events, cursor]);
  return (
    <div className="grid min-w-0 grid-cols-1 gap-4">
      <ExecutionTableView rows={rows} current={rowAt(rows, cursor)} onMove={onCursor} />
      <VariablesView name={tracked?.function ?? "<module>"} variables={tracked?.variables ?? []} />
    </div>
  );
}
