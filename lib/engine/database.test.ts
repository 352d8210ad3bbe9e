import { expect, it } from "vitest";
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
