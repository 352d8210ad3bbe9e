/**
 * The cache at the cursor as a table named "Cache". A row tells what the last operation did to it in a word; an entry that
 * has just left is struck through for one step. Where there is little room the final key stands under the key, and nothing is cut.
 */
import { memo } from "react";
import { Badge } from "#components/ui/badge";
import { classNames } from "#components/ui/class-names";
import { Table } from "#components/ui/table";
import { badgeOfMark } from "#components/visualisers/marks/outcome-tones";
import { TtlBar } from "#components/visualisers/trace/ttl-bar";
import { type CacheRow, type CacheTable, sameRow, storeLabel } from "#view-models/trace/cache-table";
import { byteSize } from "#view-models/words/duration";

const COLUMNS = [
  { id: "key", header: "Key" },
  { id: "value", header: "Value" },
  { id: "ttl", header: "TTL" },
  { id: "hits", header: "Hits", numeric: true },
  { id: "size", header: "Size", numeric: true },
  { id: "final-key", header: "Final key", wide: true },
];

interface CacheTableViewProps {
  table: CacheTable;
  /** Whose cache it is, where a page has several: no two regions of one page have the same name. */
  of?: string;
}

export function CacheTableView({ table, of }: CacheTableViewProps) {
  const columns = table.severalStores ? [...COLUMNS, { id: "store", header: "Store" }] : COLUMNS;
  return (
    <div className="@container">
      <Table caption="Cache" captionHidden columns={columns} label={of && `Cache of ${of}`}>
        {table.rows.length === 0 && (
          <tr>
            <td colSpan={columns.length} className="text-ink-faint">
              The cache is empty at this point.
            </td>
          </tr>
        )}
        {table.rows.map((row) => (
          <Row key={row.id} row={row} withStore={table.severalStores} />
        ))}
      </Table>
      {table.hidden > 0 && <p className="px-3 text-ink-soft text-xs">{table.hidden} more entries are not shown.</p>}
    </div>
  );
}

interface RowProps {
  row: CacheRow;
  withStore: boolean;
}

const alike = (a: RowProps, b: RowProps): boolean => a.withStore === b.withStore && sameRow(a.row, b.row);

const Row = memo(function Row({ row, withStore }: RowProps) {
  const over = row.ttl.kind === "over" || row.gone;
  return (
    <tr className={classNames("align-baseline", row.mark !== null && !row.gone && "bg-accent-soft/40")}>
      <th scope="row" className="min-w-28 text-left font-normal">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <code className={classNames("font-semibold", row.gone && "line-through", over && "text-ink-soft")}>
            {row.key}
          </code>
          {row.version !== null && <Badge>version {row.version}</Badge>}
          {row.mark !== null && <Badge tone={badgeOfMark[row.mark].tone}>{badgeOfMark[row.mark].word}</Badge>}
        </span>
        <code className="@3xl:hidden block break-all text-ink-faint text-xs">{row.finalKey}</code>
      </th>
      <td>
        <code
          title={row.value}
          className={classNames("line-clamp-5 min-w-28 max-w-56 break-all @xl:max-w-72", over && "text-ink-soft")}
        >
          {row.value}
        </code>
      </td>
      <td>{row.gone ? <span className="text-ink-faint">gone</span> : <TtlBar ttl={row.ttl} />}</td>
      <td className="text-right">{row.hits}</td>
      <td className="whitespace-nowrap text-right">{byteSize(row.sizeBytes)}</td>
      <td className="@max-3xl:hidden">
        <code className="block max-w-56 break-all text-ink-soft">{row.finalKey}</code>
      </td>
      {withStore && <td className="text-ink-soft">{storeLabel(row.store)}</td>}
    </tr>
  );
}, alike);
