import { expect, test } from "vitest";
import { callText } from "#simulation/call-arguments";
import { foundCalls } from "#view-models/playground/found-functions";

const found = (code: string, files: { name: string; code: string }[] = []) =>
  foundCalls(code, files).map((call) => callText(call));

test("the functions at the top of a program, views with a request, others with what they need", () => {
  expect(
    found(`
from django.views.decorators.cache import cache_page

@cache_page(60)
def product_list(request):
    def inner(): pass
    return 1

async def later(request, pk: int, tab="all"): ...
def buy(sku: str, n=1, *, note): ...
def any(*args, **kwargs): ...
def optional(request=None, size: int = 3): ...
def slug_page(request, slug, /): ...
def _private(): ...
class View:
    def get(self, request): ...
`),
  ).toEqual([
    "product_list(request)",
    "later(request, 1)",
    'buy("tea", {})'.replace("{}", "note=1"),
    "any()",
    "optional(request)",
    'slug_page(request, "tea")',
  ]);
});

test("what the main file imports by name from its own files can be called too", () => {
  const files = [
    { name: "prices.py", code: "def price(pk): ...\ndef other(): ...\nRATE = 1\n" },
    { name: "app/views.py", code: "def listed(request): ...\n" },
  ];
  expect(
    found(
      "from prices import price, RATE  # both\nfrom app.views import (\n    listed as all_of_them,\n)\nfrom django.core.cache import cache\n",
      files,
    ),
  ).toEqual(["price(1)", "all_of_them(request)"]);
});

test("a program that is half typed gives what can be read", () => {
  expect(found("def a(): ...\n\ndef b(request):\n    return (\n")).toContain("a()");
});
