"use client";
/** One table of the shop as a grid of fields. Rows that others point to are chosen by name. */
import { Button } from "#components/ui/button";
import { classNames } from "#components/ui/class-names";
import { IconButton } from "#components/ui/icon-button";
import { Table } from "#components/ui/table";
import { checkpoint } from "#stores/playground";
import {
  MAX_ROWS,
  SHOP_COLUMNS,
  type ShopColumn,
  type ShopProblem,
  type ShopTexts,
} from "#view-models/playground/shop-data";

interface ShopTableProps {
  table: string;
  title: string;
  typed: ShopTexts;
  problems: readonly ShopProblem[];
  onRows: (rows: ShopTexts[string]) => void;
}

export function ShopTable({ table, title, typed, problems, onRows }: ShopTableProps) {
  const columns = SHOP_COLUMNS[table] ?? [];
  const rows = typed[table] ?? [];
  const put = (at: number, column: string, text: string) =>
    onRows(rows.map((row, each) => (each === at ? { ...row, [column]: text } : row)));
  const add = () => {
    const id = Math.max(0, ...rows.map((row) => Number(row.id) || 0)) + 1;
    const fresh = columns.map((column) => [column.name, firstText(column, typed)] as const);
    onRows([...rows, { id: String(id), ...Object.fromEntries(fresh) }]);
  };
  return (
    <div className="grid grid-cols-1 justify-items-start gap-2">
      <div className="w-full min-w-0 [&_td]:px-1! [&_td]:py-1!">
        <Table
          caption={`Rows of ${title}`}
          captionHidden
          columns={[
            { id: "id", header: "id", numeric: true },
            ...columns.map(({ name }) => ({ id: name, header: name.replace(/_id$/, "") })),
            { id: "remove", header: <span className="sr-only">Remove</span> },
          ]}
        >
          {rows.map((row, at) => (
            <tr key={row.id}>
              <th scope="row" className="text-right font-normal text-ink-faint tabular-nums">
                {row.id}
              </th>
              {columns.map((column) => (
                <td key={column.name} className="align-top">
                  <Cell
                    label={`${column.name} of row ${row.id}`}
                    column={column}
                    text={row[column.name] ?? ""}
                    typed={typed}
                    problem={problems.find((each) => each.row === at && each.column === column.name)?.message ?? null}
                    onText={(text) => put(at, column.name, text)}
                  />
                </td>
              ))}
              <td>
                <IconButton
                  label={`Remove row ${row.id}`}
                  icon="close"
                  onClick={() => {
                    checkpoint();
                    onRows(rows.filter((_, each) => each !== at));
                  }}
                />
              </td>
            </tr>
          ))}
        </Table>
      </div>
      <Button size="sm" disabled={rows.length >= MAX_ROWS} onClick={add}>
        Another row
      </Button>
    </div>
  );
}

interface CellProps {
  label: string;
  column: ShopColumn;
  text: string;
  typed: ShopTexts;
  problem: string | null;
  onText: (text: string) => void;
}

function Cell({ label, column, text, typed, problem, onText }: CellProps) {
  const look = classNames(
    "min-h-8 w-full rounded-sm border bg-surface px-1.5 text-sm pointer-coarse:min-h-11",
    problem === null ? "border-line hover:border-control" : "border-deleted",
    column.kind === "text" ? "min-w-28" : "min-w-18",
    (column.kind === "money" || column.kind === "count") && "text-right tabular-nums",
  );
  const others = column.kind === "row" ? (typed[column.of] ?? []) : [];
  return (
    <>
      {column.kind === "row" ? (
        <select
          aria-label={label}
          value={text}
          onChange={({ currentTarget }) => onText(currentTarget.value)}
          className={look}
        >
          {!others.some(({ id }) => id === text) && <option value={text}>{text} (is gone)</option>}
          {others.map(({ id = "", name = id }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      ) : (
        <input
          aria-label={label}
          aria-invalid={problem !== null}
          value={text}
          inputMode={column.kind === "text" ? undefined : "decimal"}
          onChange={({ currentTarget }) => onText(currentTarget.value)}
          className={look}
        />
      )}
    </>
  );
}

function firstText(column: ShopColumn, typed: ShopTexts): string {
  switch (column.kind) {
    case "text":
      return "new";
    case "count":
      return "1";
    case "money":
      return "1.00";
    case "row":
      return typed[column.of]?.[0]?.id ?? "";
  }
}
