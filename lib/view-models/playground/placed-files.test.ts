import { expect, test } from "vitest";
import { placeFiles } from "#view-models/playground/placed-files";

const placed = (files: Record<string, string>) =>
  placeFiles(Object.entries(files).map(([path, text]) => ({ path, text }))).map(({ path }) => path);

test("files that were chosen one by one go where the others import them from", () => {
  const views = "from catalogue.prices import price_of\n";
  const prices = "from django.core.cache import cache\nfrom .keys import price_key\n";
  expect(placed({ "views.py": views, "keys.py": "", "prices.py": prices })).toEqual([
    "views.py",
    "catalogue/keys.py",
    "catalogue/prices.py",
  ]);
  expect(placed({ "main.py": "from catalogue import prices, stock as s\n", "prices.py": "", "stock.py": "" })).toEqual([
    "main.py",
    "catalogue/prices.py",
    "catalogue/stock.py",
  ]);
  expect(placed({ "main.py": "import a.b.deep\n", "deep.py": "from . import near\n", "near.py": "" })).toEqual([
    "main.py",
    "a/b/deep.py",
    "a/b/near.py",
  ]);
});

test("neighbours of a package that nobody names are one package", () => {
  expect(placed({ "views.py": "from .prices import price\n", "prices.py": "", "other.py": "" })).toEqual([
    "app/views.py",
    "app/prices.py",
    "other.py",
  ]);
});

test("what is imported by its own name stays at the top, and so does what has folders already", () => {
  expect(
    placed({ "views.py": "import prices\nfrom shop.models import Product\n", "prices.py": "", "models.py": "" }),
  ).toEqual(["views.py", "prices.py", "models.py"]);
  expect(placed({ "main.py": "from prices import price\nfrom catalogue.prices import x\n", "prices.py": "" })).toEqual([
    "main.py",
    "prices.py",
  ]);
  expect(placed({ "main.py": "from a.b import c\n", "x/b.py": "" })).toEqual(["main.py", "x/b.py"]);
  expect(placed({ "a.py": "from .b import x\n", "b.py": "from .a import y\n" })).toEqual(["app/a.py", "app/b.py"]);
});
