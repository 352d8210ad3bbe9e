import { describe, expect, it } from "vitest";
import { SHOP_TABLES } from "#engine/shop-tables";
import { shopFrom } from "#view-models/playground/read-shop";
import { problemsOfShop, rowsOfTexts, SHOP_COLUMNS, textsOfRows } from "#view-models/playground/shop-data";

describe("the shop's data of a document", () => {
  it("knows every table and column that the shop has, and finds nothing wrong with the usual rows", () => {
    expect(Object.keys(SHOP_COLUMNS).sort()).toEqual(Object.keys(SHOP_TABLES).sort());
    for (const [table, columns] of Object.entries(SHOP_COLUMNS))
      expect(["id", ...columns.map(({ name }) => name)]).toEqual(Object.keys(SHOP_TABLES[table]?.[0] ?? {}));
    expect(problemsOfShop({})).toEqual([]);
    expect(shopFrom(SHOP_TABLES)).toEqual({ ok: true, shop: SHOP_TABLES });
  });

  it("comes back from the form as it was, and takes 4.5 for 4.50", () => {
    expect(rowsOfTexts(textsOfRows(SHOP_TABLES))).toEqual(SHOP_TABLES);
    const mate = { id: "1", name: "Mate", category_id: "1", price: "4,5", stock: "a few" };
    expect(rowsOfTexts({ shop_product: [mate] })).toEqual({
      shop_product: [{ id: 1, name: "Mate", category_id: 1, price: "4.50", stock: "a few" }],
    });
  });

  it("a row that is pointed to cannot go, an id is there once, an amount has two places", () => {
    const [first, second] = SHOP_TABLES.shop_category ?? [];
    const said = problemsOfShop({
      shop_category: [first ?? {}, { ...second, id: 1 }],
      shop_product: [{ id: 1, name: "Mate", category_id: 1, price: "7.5", stock: -1 }],
    });
    expect(said.map(({ table, row, column }) => `${table} ${row} ${column}`)).toEqual([
      "shop_product 0 price",
      "shop_product 0 stock",
      "shop_category 1 id",
      // Orders 2 to 5 are of products that are no longer there.
      "shop_order 1 product_id",
      "shop_order 2 product_id",
      "shop_order 3 product_id",
      "shop_order 4 product_id",
    ]);
  });
});
