import { describe, expect, it } from "vitest";
import { ownRowsOf, ownTables, textOfOwnRows } from "#view-models/playground/own-rows";
import { shopFrom } from "#view-models/playground/read-shop";

const said = (text: string): string => {
  const read = ownRowsOf(text);
  return read.ok ? JSON.stringify(read.rows) : read.message;
};

describe("rows of a program's own models", () => {
  it("are tables by name or by model, and a row without an id gets the next one", () => {
    expect(ownRowsOf('{"main_book": [{"id": 3, "title": "Tea"}, {"title": "Cups", "sold": null}]}')).toEqual({
      ok: true,
      rows: {
        main_book: [
          { id: 3, title: "Tea" },
          { id: 4, title: "Cups", sold: null },
        ],
      },
    });
    expect(said('{"Book": [{"title": "Tea"}], "library.Author": []}')).toBe(
      '{"main_book":[{"id":1,"title":"Tea"}],"library_author":[]}',
    );
    expect(ownRowsOf("  ")).toEqual({ ok: true, rows: {} });
  });

  it("come back from the field as they were", () => {
    const rows = { main_book: [{ id: 1, title: "Tea", good: true }] };
    expect(ownRowsOf(textOfOwnRows(rows))).toEqual({ ok: true, rows });
    expect(textOfOwnRows({})).toBe("");
  });

  it.each([
    ["[1]", "Begin with a table"],
    ["{", "This is not JSON yet"],
    ['{"shop_product": []}', "is a table of the shop"],
    ['{"book": []}', "by its app and its model"],
    ['{"main_book": [1]}', "a list of rows is needed"],
    ['{"main_book": [{"id": 0}]}', "row 1: id is a whole number"],
    ['{"main_book": [{"id": 1}, {"id": 1}]}', "row 2: the id 1 is there twice"],
    ['{"main_book": [{"tags": ["a"]}]}', "row 1: tags is a list or an object"],
    ['{"main_book": [{"a b": 1}]}', "cannot be the name of a column"],
    ['{"Book": [], "main_book": []}', "main_book is there twice"],
  ])("%s is refused in words", (text, message) => {
    expect(said(text)).toContain(message);
  });

  it("travel with a document beside the shop's tables, and a stranger's are held against the same rules", () => {
    const shop = { main_book: [{ id: 1, title: "Tea" }] };
    expect(shopFrom(shop)).toEqual({ ok: true, shop });
    expect(ownTables({ ...shop, shop_category: [] })).toEqual(shop);
    expect(shopFrom({ main_book: [{ id: "x" }] })).toMatchObject({ ok: false });
    expect(shopFrom({ nothing: [] })).toMatchObject({ ok: false });
  });
});
