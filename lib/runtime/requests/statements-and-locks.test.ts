/** What is true under all interleavings of statements that the database computes, of the database cache in a transaction, and of a lock with a token. */
import { beforeAll, describe, expect, it } from "vitest";
import { createHost, type Host } from "#runtime/interpreter/host";
import { explorerFor } from "#runtime/requests/explore";
import { prepareSimulation } from "#runtime/requests/prepare-simulation";

let host: Host;
beforeAll(async () => {
  host = await createHost();
}, 120_000);

/** Every set of returns that some interleaving has, sorted within. */
function possible(code: string, entries: readonly string[], more = {}): string[] {
  const calls = entries.map((entry) => ({ entry, args: [] }));
  const scenario = { calls, count: calls.length };
  const prepared = prepareSimulation(host, { code, ...more }, scenario, "instant");
  const explorer = explorerFor(host, prepared, { scenario, timing: "nominal", properties: [] });
  while (!explorer.advance(10_000));
  const { outcomes, status } = explorer.report();
  expect(status).toBe("complete");
  return [...new Set(outcomes.map(({ returns }) => [...returns].sort().join(" ")))].sort();
}

const SHOP = `
from django.core.cache import cache
from django.db import transaction
from django.db.models import F
from shop.models import Product
`;

describe("the last piece", () => {
  it("is sold once by UPDATE … SET stock = stock - 1, and twice by reading and writing", () => {
    const once = `${SHOP}
def buy():
    return Product.objects.filter(pk=5, stock__gt=0).update(stock=F("stock") - 1)
`;
    expect(possible(once, ["buy", "buy"])).toEqual(["0 1"]);
    const twice = `${SHOP}
def buy():
    pot = Product.objects.get(pk=5)
    if pot.stock == 0:
        return 0
    pot.stock -= 1
    pot.save()
    return 1
`;
    expect(possible(twice, ["buy", "buy"])).toEqual(["0 1", "1 1"]);
  });
});

it("select_for_update() is refused among several requests, as no row would be locked", () => {
  const code = `${SHOP}
def buy():
    with transaction.atomic():
        return Product.objects.select_for_update().get(pk=5).stock
`;
  expect(host.run({ code: `${code}print(buy())` }).stdout).toBe("1\n");
  expect(possible(code, ["buy"])[0]).toContain("rows are not locked here");
});

describe("the database cache inside a transaction that is rolled back", () => {
  it("never shows others what was stored there; redis does", () => {
    const code = `${SHOP}
def fails():
    try:
        with transaction.atomic():
            cache.set("stock", 119, None)
            raise ValueError
    except ValueError:
        return "failed"

def reads():
    return cache.get("stock")
`;
    expect(possible(code, ["fails", "reads"], { backend: "db" })).toEqual(["'failed' None"]);
    expect(possible(code, ["fails", "reads"], { backend: "redis" })).toEqual(["'failed' 119", "'failed' None"]);
  });
});

describe("django-redis's lock", () => {
  const caches = { default: { BACKEND: "django_redis.cache.RedisCache" } };

  it("lets one request in at a time", () => {
    const code = `
from django.core.cache import cache
cache.set("n", 0)
def count():
    with cache.lock("l", timeout=60, sleep=1):
        n = cache.get("n")
        cache.set("n", n + 1)
    return n
`;
    expect(possible(code, ["count", "count"], { backend: "redis", caches })).toEqual(["0 1"]);
    expect(
      possible(code.replace('cache.lock("l", timeout=60, sleep=1)', "open('/dev/null')"), ["count", "count"], {
        backend: "redis",
        caches,
      }),
    ).toEqual(["0 0", "0 1"]);
  });

  it("is not released by one whose time is over: an add-lock is", () => {
    const own = `
import time
from django.core.cache import cache
from redis.exceptions import LockError
def slow():
    lock = cache.lock("l", timeout=1)
    if not lock.acquire(blocking=False):
        return "busy"
    time.sleep(2)
    try:
        lock.release()
    except LockError:
        return "not mine"
    return "released"

def late():
    time.sleep(1.5)
    lock = cache.lock("l", timeout=60)
    if not lock.acquire(blocking=False):
        return "busy"
    time.sleep(1)
    return lock.owned()
`;
    expect(possible(own, ["slow", "late"], { backend: "redis", caches })).toEqual(["'not mine' True"]);
    const added = `
import time
from django.core.cache import cache
def slow():
    cache.add("l", "slow", 1)
    time.sleep(2)
    return cache.delete("l")

def late():
    time.sleep(1.5)
    cache.add("l", "late", 60)
    time.sleep(1)
    return cache.get("l")
`;
    expect(possible(added, ["slow", "late"], { backend: "redis", caches })).toEqual(["None True"]);
  });
});
