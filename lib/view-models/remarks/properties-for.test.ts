import { expect, test } from "vitest";
import { propertiesFor } from "#view-models/remarks/properties-for";

const CACHE = "from django.core.cache import cache\n";

test("a lock made with add() is asked for mutual exclusion and for its owner", () => {
  const asked = propertiesFor(
    `${CACHE}
def job():
    if not cache.add("lock", 1, 5):
        return "busy"
    try:
        return "ran"
    finally:
        cache.delete("lock")
`,
    [],
  );
  expect(asked).toEqual(["serialisable", "one-at-a-time", "lock-by-owner", "no-raise"]);
});

test("a counter is asked for lost updates, a write to the database for a cache that agrees", () => {
  expect(propertiesFor(`${CACHE}\ndef visit():\n    cache.set("n", cache.get("n", 0) + 1)\n`, [])).toContain(
    "no-lost-update",
  );
  const models = {
    name: "prices.py",
    code: "from shop.models import Product\n\ndef put():\n    Product.objects.filter(pk=1).update(stock=1)\n",
  };
  expect(propertiesFor(CACHE, [models])).toEqual([
    "serialisable",
    "cache-equals-database",
    "no-older-value",
    "no-raise",
  ]);
  expect(propertiesFor(`${CACHE}\ndef gone():\n    cache.delete("n")\n`, [])).toEqual(["serialisable", "no-raise"]);
});

test("what cannot be read suggests nothing", () => {
  expect(propertiesFor("def half(", [])).toBeNull();
});
