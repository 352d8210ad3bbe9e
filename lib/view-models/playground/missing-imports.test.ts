import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { MISSING_DJANGO, missingImports } from "#view-models/playground/missing-imports";

const lines = (code: string, files: { name: string; code: string }[] = []) =>
  missingImports(code, files).map(({ file, line, module }) => `${file}:${line} ${module}`);

test("says which imports find nothing, by file and line", () => {
  const code = `import json
from django.core.cache import cache
from rest_framework.views import APIView
from .prices import price
from django.contrib import messages
import django.forms
`;
  const prices = { name: "prices.py", code: "from orders.models import Order\n" };
  expect(lines(code, [prices])).toEqual([
    "views.py:3 rest_framework.views",
    "views.py:6 django.forms",
    "prices.py:1 orders.models",
  ]);
});

test("files and packages of the program are found, relative ones too", () => {
  const files = [
    { name: "myapp/views.py", code: "from . import prices\nfrom .models import Thing\nfrom ..lib import x\n" },
    { name: "myapp/prices.py", code: "import myapp.views\n" },
    { name: "lib/__init__.py", code: "x = 1\n" },
  ];
  expect(lines("from myapp.views import *\n", files)).toEqual(["myapp/views.py:2 .models"]);
  expect(missingImports("from myapp.stock import left\n", files)[0]?.why).toContain("myapp/stock.py");
});

test("an import in a try is the program's own business, and a name of the package is none of a file", () => {
  expect(lines("try:\n    import ujson as json\nexcept ImportError:\n    import json\n")).toEqual([]);
  expect(lines("from a import f\n", [{ name: "a/__init__.py", code: "from . import thing\n" }])).toEqual([]);
});

test("the parts of Django are those that the runtime refuses", () => {
  const sandbox = readFileSync("lib/runtime/python/stampede/sandbox.py", "utf8");
  const [, dict = ""] = /^DJANGO = \{([\s\S]*?)^\}/m.exec(sandbox) ?? [];
  const known = [...dict.matchAll(/"(django[\w.]+)":/g)].map(([, name]) => name);
  // Of templates a part is there.
  expect(MISSING_DJANGO).toEqual(known.filter((name) => name !== "django.template"));
});
