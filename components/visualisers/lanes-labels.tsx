/** The names of the rows at the left of the lanes, as HTML: they can be read, found and copied. */
import { memo } from "react";
import { classNames } from "#components/ui/class-names";
import type { LaneGeometry } from "#components/visualisers/paint-lanes";
import { RequestLetter } from "#components/visualisers/request-letter";
import type { LaneRow } from "#view-models/lane-rows";
import type { Lanes } from "#view-models/lanes";

interface LanesLabelsProps {
  rows: readonly LaneRow[];
  keys: Lanes["keys"];
  geometry: LaneGeometry;
}

export const LanesLabels = memo(function LanesLabels({ rows, keys, geometry }: LanesLabelsProps) {
  return (
    <div className="sticky left-0 z-10 w-(--lane-label) shrink-0 border-line-strong border-r bg-surface text-xs">
      <div style={{ height: geometry.axisPx }} />
      {rows.map((row) => (
        <RowLabel key={row.id} row={row} heightPx={geometry.rowPx} />
      ))}
      {keys.length > 0 && <div style={{ height: geometry.keyRowPx / 2 }} />}
      {keys.map(({ id, key }) => (
        <div key={id} className="flex items-end px-2 pb-1" style={{ height: geometry.keyRowPx }}>
          <code className="truncate font-semibold" title={key}>
            {key}
          </code>
        </div>
      ))}
    </div>
  );
});

function RowLabel({ row, heightPx }: { row: LaneRow; heightPx: number }) {
  if (row.kind === "process")
    return (
      <div className="flex items-center bg-sunken px-2 font-semibold text-ink-soft" style={{ height: heightPx }}>
        process {row.process + 1}
      </div>
    );
  return (
    <div className="flex items-center gap-1.5 px-2" style={{ height: heightPx }}>
      <RequestLetter task={row.tasks[0] ?? 0} />
      <span className="min-w-0 truncate" title={`${row.label}: ${row.name}`}>
        {row.tasks.length > 1 && <span className="font-semibold">{row.tasks.length}× </span>}
        <code className="text-ink-soft">{row.name}</code>
      </span>
      {row.ending.kind !== "open" && (
        <code
          title={row.ending.text}
          className={classNames(
            "ml-auto max-w-16 truncate max-sm:hidden",
            row.ending.kind === "raised" ? "text-deleted" : "text-ink-faint",
          )}
        >
          {row.ending.text}
        </code>
      )}
    </div>
  );
}
