/** Only values that were made from rows are called old or stale: by what the program would have stored, had the database answered otherwise. */
import { beforeAll, describe, expect, it } from "vitest";
import { createHost, type Host } from "#runtime/interpreter/host";
import { explorerFor } from "#runtime/requests/explore";
import { prepareSimulation } from "#runtime/requests/prepare-simulation";

let host: Host;
beforeAll(async () => {
  host = await createHost();
}, 120_000);

const SHOP = `
import time
from uuid import uuid4
from django.core.cache import cache
from django.db import transaction
from django.db.models import F
from shop.models import Product
`;

/** How many interleavings violate each of the two properties. */
function violations(code: string, entries: readonly string[], more = {}): { older: number; stale: number } {
  const calls = entries.map((entry) => ({ entry, args: [] }));
  const scenario = { calls, count: calls.length };
  const prepared = prepareSimulation(host, { code: SHOP + code, ...more }, scenario, "instant");
  const properties = ["no-older-value", "cache-equals-database"].map((name) => ({ kind: "named" as const, name }));
  const explorer = explorerFor(host, prepared, { scenario, timing: "nominal", properties });
  while (!explorer.advance(10_000));
  const [older, stale] = explorer.report().verdicts;
  return { older: Number(older?.interleavings), stale: Number(stale?.interleavings) };
}
const NONE = { older: 0, stale: 0 };

describe("what was not made from rows is neither old nor stale", () => {
  it.each([
    ["a generation that is drawn after a change", "uuid4().hex"],
    ["a moment", "time.time()"],
    ["a mark", "'changed'"],
  ])("%s", (_, value) => {
    const code = `
def change():
    product = Product.objects.get(pk=1)
    product.price += 1
    product.save()
    cache.set("generation", ${value})

def read():
    return cache.get("generation")
`;
    expect(violations(code, ["change", "change", "read"])).toEqual(NONE);
  });

  it("a token that is made after rows were read", () => {
    const code = `
def token():
    product = Product.objects.get(pk=1)
    if product.stock >= 0:
        cache.set("token", uuid4().hex)
    return cache.get("token")

def change():
    Product.objects.filter(pk=1).update(price=99)
`;
    expect(violations(code, ["token", "change", "token"])).toEqual(NONE);
  });

  it("of a set_many, the entry that has nothing to do with the row; and a column that did not change", () => {
    const code = `
def fill():
    product = Product.objects.get(pk=1)
    cache.set_many({"name": product.name, "filled": True})

def read():
    return cache.get_many(["name", "filled"])

def change():
    Product.objects.filter(pk=1).update(price=99)
`;
    expect(violations(code, ["fill", "change", "read"])).toEqual(NONE);
  });
});

describe("what was made from rows is, however it is stored and read", () => {
  const change = `
def change():
    Product.objects.filter(pk=1).update(price=99)
`;
  it.each([
    ["set", 'cache.set("price", price())', 'cache.get("price")'],
    ["set_many and get_many", 'cache.set_many({"price": price(), "seen": 1})', 'cache.get_many(["price", "seen"])'],
    ["get_or_set", 'cache.get_or_set("price", price)', 'cache.get("price")'],
    ["in a longer value", 'cache.set("page", f"<b>{price()}</b>" * 3)', 'cache.get("page")'],
    ["a number that was counted from it", 'cache.set("cents", int(price() * 100))', 'cache.get("cents")'],
    ["only whether it is dear", 'cache.set("dear", price() > 50)', 'cache.get("dear")'],
  ])("%s", (_, fill, read) => {
    const code = `
def price():
    return Product.objects.get(pk=1).price

def fill():
    ${fill}

def read():
    return ${read}
${change}`;
    for (const backend of ["redis", "locmem", "db"]) {
      const found = violations(code, ["fill", "change", "read"], { backend });
      expect(found.older, backend).toBeGreaterThan(0);
      expect(found.stale, backend).toBeGreaterThan(0);
    }
  });

  it("with the async methods", () => {
    const code = `
import asyncio
from asgiref.sync import sync_to_async

async def filled():
    product = await Product.objects.aget(pk=1)
    await cache.aset_many({"price": product.price})

async def looked():
    return await cache.aget_many(["price"])

def fill():
    asyncio.run(filled())

def read():
    return asyncio.run(looked())
${change}`;
    const found = violations(code, ["fill", "change", "read"]);
    expect(found.older).toBeGreaterThan(0);
    expect(found.stale).toBeGreaterThan(0);
  });

  it("what a request has written itself, when somebody else changes it afterwards", () => {
    const code = `
def write():
    Product.objects.filter(pk=1).update(price=50)
    cache.set("price", 50)

def read():
    return cache.get("price")
${change}`;
    const found = violations(code, ["write", "change", "read"]);
    expect(found.older).toBeGreaterThan(0);
    expect(found.stale).toBeGreaterThan(0);
  });

  it("a product that was saved and stored whole", () => {
    const code = `
def write():
    product = Product.objects.get(pk=1)
    product.price = 50
    product.save()
    cache.set("product", product)

def read():
    return cache.get("product").price if cache.get("product") else None
${change}`;
    const found = violations(code, ["write", "change", "read"]);
    expect(found.older).toBeGreaterThan(0);
    expect(found.stale).toBeGreaterThan(0);
  });
});
