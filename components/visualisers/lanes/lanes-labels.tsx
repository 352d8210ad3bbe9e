/** The names of the rows at the left of the lanes, as HTML: they can be read, found and copied. */
import { memo } from "react";
import { classNames } from "#components/ui/class-names";
import { Icon } from "#components/ui/icon";
import type { LaneGeometry } from "#components/visualisers/lanes/sheet";
import { RequestLetter } from "#components/visualisers/marks/request-letter";
import type { LaneRow } from "#view-models/lanes/lane-rows";
import type { Lanes } from "#view-models/lanes/lanes";
import { shortStoreLabel, storeLabel } from "#view-models/trace/cache-table";

interface LanesLabelsProps {
  /** Too low for a name each. */
  bars: boolean;
  rows: readonly LaneRow[];
  keys: Lanes["keys"];
  geometry: LaneGeometry;
  /** Folds a process into its row, or unfolds it. */
  onFold: (process: number) => void;
}

export const LanesLabels = memo(function LanesLabels({ bars, rows, keys, geometry, onFold }: LanesLabelsProps) {
  return (
    <div className="relative text-xs">
      <div style={{ height: geometry.axisPx }} />
      {bars ? (
        <p className="px-2 text-ink-soft" style={{ height: geometry.rowPx * rows.length }}>
          <span className="font-semibold text-ink">{rows.length.toLocaleString("en")} requests</span>, a bar each
        </p>
      ) : (
        rows.map((row) => <RowLabel key={row.id} row={row} heightPx={geometry.rowPx} onFold={onFold} />)
      )}
      {keys.length > 0 && <div style={{ height: geometry.keyRowPx / 2 }} />}
      {keys.map(({ id, key, store }) => (
        <div key={id} className="flex items-end gap-1.5 px-2 pb-1" style={{ height: geometry.keyRowPx }}>
          <code className="truncate font-semibold" title={key}>
            {key}
          </code>
          {keys.some((other) => other.key === key && other.store !== store) && (
            <span className="min-w-8 shrink-2 truncate text-ink-faint" title={storeLabel(store)}>
              {shortStoreLabel(store)}
            </span>
          )}
        </div>
      ))}
    </div>
  );
});

interface RowLabelProps {
  row: LaneRow;
  heightPx: number;
  onFold: (process: number) => void;
}

function RowLabel({ row, heightPx, onFold }: RowLabelProps) {
  if (row.kind === "process")
    return (
      <button
        type="button"
        aria-expanded={!row.folded}
        title={`${row.requests} requests`}
        onClick={() => onFold(row.process)}
        className="flex w-full items-center gap-1 bg-sunken px-1.5 font-semibold text-ink-soft hover:text-ink"
        style={{ height: heightPx }}
      >
        <Icon name="chevron-right" className={row.folded ? undefined : "rotate-90"} />
        <span className="truncate">
          <span className="max-sm:hidden">process</span>
          <span className="sm:hidden">proc.</span> {row.process + 1}
          {row.folded && <span className="font-normal max-sm:hidden">, {row.requests} requests</span>}
        </span>
      </button>
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
