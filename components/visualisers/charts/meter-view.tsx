/** The stampede meter: how many recomputations and database queries ran at the same moment, the figures, and both as a table. */
import { memo, useMemo, useState } from "react";
import { Disclosure } from "#components/ui/disclosure";
import { Table } from "#components/ui/table";
import { AreaChart } from "#components/visualisers/charts/area-chart";
import { MeasuresList } from "#components/visualisers/charts/measures-list";
import type { Measures } from "#simulation/measures/measures";
import { figures, runningAt } from "#view-models/lanes/meter";
import { duration } from "#view-models/words/duration";

/** A table twin of a chart is for reading: the first changes tell the story. */
const LISTED = 60;

export function MeterView({ measures, atMs = null }: { measures: Measures; atMs?: number | null }) {
  const { recomputations, database, endMs } = measures;
  const listed = useMemo(() => figures(measures), [measures]);
  const computing = useMemo(
    () => [{ name: "recomputations", concurrency: recomputations, endMs }],
    [recomputations, endMs],
  );
  const querying = useMemo(() => [{ name: "queries", concurrency: database.load, endMs }], [database, endMs]);
  return (
    <div className="grid gap-5">
      <Figures figures={listed} label="Measures" />
      <div className="grid gap-5 sm:grid-cols-2">
        <AreaChart title="Recomputations at once" series={computing} atMs={atMs} />
        <AreaChart title="Database queries at once" series={querying} atMs={atMs} />
      </div>
      {database.load.peak > 0 && database.load.peak < recomputations.peak && (
        <p className="-mt-2 max-w-prose text-ink-soft text-xs">
          A query is counted only while the database answers it. Whatever else a recomputation does, such as slow work,
          is counted in the other chart.
        </p>
      )}
      <LoadTable measures={measures} />
    </div>
  );
}

const Figures = memo(MeasuresList);

const LoadTable = memo(function LoadTable({ measures }: { measures: Measures }) {
  const [open, setOpen] = useState(false);
  return (
    <Disclosure summary="The charts as a table" open={open} onToggle={setOpen}>
      {open && <Moments measures={measures} />}
    </Disclosure>
  );
});

function Moments({ measures: { recomputations, database } }: { measures: Measures }) {
  const changes = [...recomputations.overTime, ...database.load.overTime];
  const moments = [...new Set(changes.map(([ms]) => ms))].sort((a, b) => a - b);
  return (
    <>
      <Table
        caption="Load over time"
        captionHidden
        columns={[
          { id: "from", header: "From" },
          { id: "recomputations", header: "Recomputations", numeric: true },
          { id: "queries", header: "Database queries", numeric: true },
        ]}
      >
        {moments.slice(0, LISTED).map((ms) => (
          <tr key={ms}>
            <th scope="row" className="text-left font-normal">
              {duration(ms)}
            </th>
            <td className="text-right">{runningAt(recomputations, ms)}</td>
            <td className="text-right">{runningAt(database.load, ms)}</td>
          </tr>
        ))}
      </Table>
      {moments.length > LISTED && (
        <p className="text-ink-faint text-xs">{moments.length - LISTED} later moments are not listed.</p>
      )}
    </>
  );
}
