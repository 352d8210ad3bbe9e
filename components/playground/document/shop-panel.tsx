"use client";
/** The shop's rows at the start of every run: a table at a time, each cell typed. What the database could not hold is said and not taken over; the usual rows are one press away. */
import { useState } from "react";
import { OwnRows } from "#components/playground/document/own-rows";
import { ShopTable } from "#components/playground/document/shop-table";
import { Button } from "#components/ui/button";
import { Disclosure } from "#components/ui/disclosure";
import { SHOP_TABLES } from "#engine/shop-tables";
import { changeDocument, checkpoint } from "#stores/playground";
import { ownTables } from "#view-models/playground/own-rows";
import { problemsOfShop, rowsOfTexts, type ShopRows, shopTables, textsOfRows } from "#view-models/playground/shop-data";

/** Problems that are said at a time; more come up as these are dealt with. */
const SAID = 4;
const TITLES: Record<string, string> = {
  shop_product: "Products",
  shop_category: "Categories",
  shop_customer: "Customers",
  shop_order: "Orders",
};

export function ShopPanel({ shop }: { shop: ShopRows | null }) {
  const [table, setTable] = useState("shop_product");
  const [typed, setTyped] = useState(() => textsOfRows(usualTables(shop)));
  const problems = problemsOfShop(rowsOfTexts(typed));
  const [hasOwn] = useState(() => Object.keys(ownTables(shop)).length > 0);

  function change(next: typeof typed) {
    setTyped(next);
    const rows = rowsOfTexts(next);
    if (problemsOfShop(rows).length === 0) changeDocument({ shop: asDocument({ ...rows, ...ownTables(shop) }) });
  }
  function reset() {
    checkpoint();
    setTyped(textsOfRows(SHOP_TABLES));
    changeDocument({ shop: asDocument(ownTables(shop)) });
  }
  const here = problems.filter((problem) => problem.table === table);
  return (
    <div className="grid grid-cols-1 gap-3 pb-3">
      <div className="-mt-1 flex flex-wrap items-center gap-2">
        <label className="flex items-center gap-2 text-sm">
          <span className="text-ink-soft">Table</span>
          <select
            value={table}
            onChange={({ currentTarget }) => setTable(currentTarget.value)}
            className="min-h-9 rounded-md border border-control bg-surface px-2 pointer-coarse:min-h-11"
          >
            {Object.entries(TITLES).map(([name, title]) => (
              <option key={name} value={name}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <Button size="sm" variant="quiet" disabled={shop === null && problems.length === 0} onClick={reset}>
          Reset to the usual rows
        </Button>
      </div>
      <ShopTable
        key={table}
        table={table}
        title={TITLES[table] ?? table}
        typed={typed}
        problems={here}
        onRows={(rows) => change({ ...typed, [table]: rows })}
      />
      <div role="status" className="text-deleted text-sm empty:hidden">
        {problems.length > 0 && (
          <>
            <p>Not taken over yet: runs begin with the rows as they last were right.</p>
            <ul className="list-disc pl-5">
              {problems.slice(0, SAID).map((problem) => (
                <li key={`${problem.table} ${problem.row} ${problem.column}`}>
                  {problem.table === table ? "" : `${TITLES[problem.table]}: `}
                  {problem.row < 0
                    ? ""
                    : `row ${typed[problem.table]?.[problem.row]?.id}, ${problem.column.replace(/_id$/, "")}: `}
                  {problem.message}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <Disclosure summary="Rows of your own models" open={hasOwn}>
        <OwnRows
          rows={ownTables(shop)}
          onRows={(own) => changeDocument({ shop: asDocument({ ...usualTables(shop), ...own }) })}
        />
      </Disclosure>
      <p className="text-ink-faint text-xs">
        Every run, in every mode, begins with these rows. A program’s own changes last as long as the run.
      </p>
    </div>
  );
}

const usualTables = (shop: ShopRows | null): ShopRows =>
  Object.fromEntries(Object.entries(shopTables(shop)).filter(([table]) => Object.hasOwn(SHOP_TABLES, table)));

/** Only tables that are not as usual are part of the document. */
function asDocument(rows: ShopRows): ShopRows | null {
  const different = Object.entries(rows).filter(
    ([table, all]) => JSON.stringify(all) !== JSON.stringify(SHOP_TABLES[table]),
  );
  return different.length === 0 ? null : Object.fromEntries(different);
}
