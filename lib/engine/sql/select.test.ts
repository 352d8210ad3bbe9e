import { describe, expect, it } from "vitest";
import { SHOP_TABLES } from "#engine/shop-tables";
import type { Expr, Query } from "#engine/sql/query";
import { tablesIn } from "#engine/sql/query";
import { select } from "#engine/sql/select";

const rowsOf = (table: string) => SHOP_TABLES[table] ?? [];
const column = (of: string, name: string): Expr => ({ is: "column", of, name });
const value = (given: unknown): Expr => ({ is: "value", value: given });
const equal = (left: Expr, right: Expr): Expr => ({ is: "compare", op: "=", left, right });
const count: Expr = { is: "aggregate", name: "count", what: null, distinct: false, where: null };

const from = (table: string, query: Partial<Query> = {}): Query => ({
  from: table,
  as: table,
  joins: [],
  where: null,
  group: null,
  having: null,
  columns: [column(table, "id")],
  distinct: false,
  order: [],
  offset: 0,
  limit: null,
  ...query,
});
const orders = (outer: boolean): Query["joins"] => [
  {
    table: "shop_order",
    as: "o",
    outer,
    on: equal(column("shop_customer", "id"), column("o", "customer_id")),
  },
];

describe("select", () => {
  it("joins: Ada 1 of 2 orders each row, and an outer join keeps Barbara, who has none", () => {
    const columns = [column("shop_customer", "name"), column("o", "id")];
    const inner = select(from("shop_customer", { joins: orders(false), columns }), rowsOf);
    expect(inner).toEqual([
      ["Ada", 1],
      ["Ada", 2],
      ["Grace", 3],
      ["Grace", 5],
      ["Linus", 4],
    ]);
    expect(select(from("shop_customer", { joins: orders(true), columns }), rowsOf).at(-1)).toEqual(["Barbara", null]);
  });

  it("groups in the order of what it groups by, and asks HAVING of the group", () => {
    const status = column("shop_order", "status");
    const grouped = from("shop_order", { group: [status], columns: [status, count] });
    expect(select(grouped, rowsOf)).toEqual([
      ["new", 2],
      ["paid", 3],
    ]);
    const having: Expr = { is: "compare", op: ">", left: count, right: value(2) };
    expect(select({ ...grouped, having }, rowsOf)).toEqual([["paid", 3]]);
  });

  it("counts nothing as 0 and sums nothing to null", () => {
    const sum: Expr = {
      is: "aggregate",
      name: "sum",
      what: column("shop_order", "quantity"),
      distinct: false,
      where: null,
    };
    const none = equal(column("shop_order", "status"), value("lost"));
    expect(select(from("shop_order", { where: none, group: [], columns: [count, sum] }), rowsOf)).toEqual([[0, null]]);
  });

  it("counts decimals as numbers: 9.00 / 2 is cut, as SQLite does with what is whole", () => {
    const each: Expr = {
      is: "math",
      op: "/",
      left: { is: "column", of: "shop_order", name: "total", number: true },
      right: column("shop_order", "quantity"),
    };
    expect(select(from("shop_order", { columns: [each] }), rowsOf).map(([first]) => first)).toEqual([
      4,
      12,
      34,
      11.7 / 3,
      9.8,
    ]);
  });

  it("takes no row of which it is not known whether it meets the condition", () => {
    const rows = () => [
      { id: 1, at: null },
      { id: 2, at: 5 },
    ];
    const is5 = equal(column("t", "at"), value(5));
    expect(select(from("t", { where: is5 }), rows)).toEqual([[2]]);
    expect(select(from("t", { where: { is: "not", what: is5 } }), rows)).toEqual([]);
    expect(select(from("t", { where: { is: "null", what: column("t", "at") } }), rows)).toEqual([[1]]);
  });

  it("looks from a query within into the rows around it", () => {
    const own = equal(column("U0", "customer_id"), column("shop_customer", "id"));
    const exists: Expr = {
      is: "exists",
      query: { ...from("shop_order", { as: "U0", where: own }), columns: [value(1)] },
    };
    const query = from("shop_customer", { where: { is: "not", what: exists } });
    expect(select(query, rowsOf)).toEqual([[4]]);
    expect(tablesIn(query)).toEqual(["shop_customer", "shop_order"]);
  });

  it("orders, with nulls first or where it is told, and takes a window", () => {
    const stock = column("shop_product", "stock");
    const ordered = from("shop_product", { order: [{ by: stock, down: true, nulls: null }], offset: 1, limit: 2 });
    expect(select(ordered, rowsOf)).toEqual([[2], [6]]);
    const rows = () => [
      { id: 1, at: 3 },
      { id: 2, at: null },
    ];
    const at = (nulls: "last" | null) => from("t", { order: [{ by: column("t", "at"), down: false, nulls }] });
    expect(select(at(null), rows)).toEqual([[2], [1]]);
    expect(select(at("last"), rows)).toEqual([[1], [2]]);
  });

  it("unites, intersects and takes away", () => {
    const below = (n: number) =>
      from("shop_product", { where: { is: "compare", op: "<", left: column("shop_product", "id"), right: value(n) } });
    const combined = (how: "union" | "union all" | "intersect" | "except") =>
      select(from("shop_product", { combined: { how, queries: [below(4), below(3)] } }), rowsOf).flat();
    expect(combined("union")).toEqual([1, 2, 3]);
    expect(combined("union all")).toEqual([1, 2, 3, 1, 2]);
    expect(combined("intersect")).toEqual([1, 2]);
    expect(combined("except")).toEqual([3]);
  });
});
