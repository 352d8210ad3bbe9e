import { describe, expect, it } from "vitest";
import { Database } from "#engine/database";

const rows = (database: Database, where = {}, task = 0, transaction: string | null = null) =>
  JSON.parse(
    String(database.perform({ do: "select", table: "shop_product", where, transaction }, task).reply).slice(1),
  );

it("starts with the shop's rows, and with nothing to tell about them", () => {
  const database = Database.create();
  expect(rows(database)).toHaveLength(6);
  expect(database.fingerprint()).toBe("");
});

it("counts ids by table: 6 products, so the next is 7; 5 orders, so the next is 6", () => {
  const database = Database.create();
  const insert = (table: string) => database.perform({ do: "insert", table, row: {}, transaction: null }, 0).reply;
  expect([insert("shop_product"), insert("shop_order"), insert("shop_product")]).toEqual([7, 6, 8]);
});

it("shows uncommitted writes to their own transaction only", () => {
  const database = Database.create();
  database.perform({ do: "begin", transaction: "t1" }, 0);
  const set = { stock: 99 };
  database.perform({ do: "update", table: "shop_product", where: { id: 1 }, set, transaction: "t1" }, 0);
  expect(rows(database, { id: 1 }, 0, "t1")[0].stock).toBe(99);
  expect(rows(database, { id: 1 })[0].stock).toBe(120);
  expect(rows(database, { id: 1 }, 1, "t1")[0].stock).toBe(120); // another task's t1
  expect(database.perform({ do: "commit", transaction: "t1" }, 0).changes).toHaveLength(1);
  expect(rows(database, { id: 1 })[0].stock).toBe(99);
});

it("keeps forks apart", () => {
  const database = Database.create();
  const fork = database.fork();
  database.perform({ do: "delete", table: "shop_product", where: {}, transaction: null }, 0);
  expect(rows(database)).toHaveLength(0);
  expect(rows(fork)).toHaveLength(6);
  expect(fork.fingerprint()).toBe("");
});

it("takes a transaction back to a savepoint, and no further", () => {
  const database = Database.create();
  const at = { transaction: "t1" } as const;
  const add = (name: string) => database.perform({ do: "insert", table: "shop_category", row: { name }, ...at }, 0);
  database.perform({ do: "begin", ...at }, 0);
  add("kept");
  database.perform({ do: "savepoint", savepoint: "s1", ...at }, 0);
  add("lost");
  database.perform({ do: "rollback-to", savepoint: "s1", ...at }, 0);
  add("later");
  database.perform({ do: "release", savepoint: "s1", ...at }, 0);
  const { changes } = database.perform({ do: "commit", ...at }, 0);
  expect(changes.map((change) => change.kind === "row" && change.after?.name)).toEqual(["kept", "later"]);
});

it("computes a new value from the row as it is, in the same step", () => {
  const database = Database.create();
  const stock = { is: "column", of: "shop_product", name: "stock" } as const;
  const one = { is: "value", value: 1 } as const;
  const sell = {
    do: "update",
    table: "shop_product",
    where: { id: 5 },
    condition: { is: "compare", op: ">", left: stock, right: { is: "value", value: 0 } },
    set: {},
    compute: { stock: { expr: { is: "math", op: "-", left: stock, right: one } } },
    transaction: null,
  } as const;
  expect([0, 1].map((task) => database.perform(sell, task).reply)).toEqual([1, 0]);
});

describe("rules", () => {
  const insert = (
    database: Database,
    row: Record<string, unknown>,
    rules = {},
    transaction: string | null = null,
    task = 0,
  ) => String(database.perform({ do: "insert", table: "shop_category", row, rules, transaction }, task).reply);

  it("refuses a key that is taken, a null and a number below zero, and changes nothing", () => {
    const database = Database.create();
    expect(insert(database, { id: 1, name: "again" })).toContain("UNIQUE constraint failed: shop_category.id");
    expect(insert(database, { name: "Tea" }, { unique: [["name"]] })).toContain(
      "UNIQUE constraint failed: shop_category.name",
    );
    expect(insert(database, { name: null }, { required: ["name"] })).toContain("NOT NULL constraint failed");
    expect(insert(database, { name: "x", n: -1 }, { positive: ["n"] })).toContain("CHECK constraint failed: n");
    expect(database.fingerprint()).toBe("");
  });

  it("asks where a row points to at the commit, and rolls all of it back", () => {
    const database = Database.create();
    const rules = { references: [["shop_id", "shop", "id"]] as const };
    expect(insert(database, { name: "x", shop_id: 9 }, rules)).toContain("FOREIGN KEY");
    database.perform({ do: "begin", transaction: "t1" }, 0);
    expect(insert(database, { name: "x", shop_id: 9 }, rules, "t1")).toBe("4");
    expect(String(database.perform({ do: "commit", transaction: "t1" }, 0).reply)).toContain("FOREIGN KEY");
    expect(database.contents().get("shop_category")?.size).toBe(3);
  });

  it("makes the second of two transactions with the same key wait for the first, and then refuses it", () => {
    const database = Database.create();
    for (const task of [0, 1]) database.perform({ do: "begin", transaction: "t1" }, task);
    const row = { id: 9, name: "Jam" };
    const second = { do: "insert", table: "shop_category", row, transaction: "t1" } as const;
    insert(database, row, {}, "t1", 0);
    expect(database.inTheWay(second, 1)).toEqual(["row shop_category 9"]);
    database.perform({ do: "commit", transaction: "t1" }, 0);
    expect(database.inTheWay(second, 1)).toEqual([]);
    expect(insert(database, row, {}, "t1", 1)).toContain("UNIQUE constraint failed");
  });
});
