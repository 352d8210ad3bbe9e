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

describe("rows that a transaction has written or locked", () => {
  const READ = "Product.objects.get(pk=4).stock";
  const sell = (how: string) => `${SHOP}
def sell():
    with transaction.atomic():
        ${how}
    return ${READ}
`;

  it("are computed on what the transaction before has left: of two sales none is lost", () => {
    const atOnce = sell('Product.objects.filter(pk=4).update(stock=F("stock") - 1)');
    const start = Number(host.run({ code: `${SHOP}print(${READ})` }).stdout);
    const [one, two] = [start - 1, start - 2];
    expect(possible(atOnce, ["sell", "sell"])).toEqual([`${two} ${one}`, `${two} ${two}`].sort());
    const saved = sell(`pot = Product.objects.get(pk=4)
        pot.stock = F("stock") - 1
        pot.save()`);
    expect(possible(saved, ["sell", "sell"])).toEqual([`${two} ${one}`, `${two} ${two}`].sort());
    const locked = sell(`pot = Product.objects.select_for_update().get(pk=4)
        pot.stock -= 1
        pot.save()`);
    expect(possible(locked, ["sell", "sell"])).toEqual([`${two} ${one}`, `${two} ${two}`].sort());
    const unlocked = sell(`pot = Product.objects.get(pk=4)
        pot.stock -= 1
        pot.save()`);
    expect(possible(unlocked, ["sell", "sell"])).toContain(`${one} ${one}`);
  });

  it("keep one of three from being sold twice, and nobody who only reads from reading", () => {
    const code = `${SHOP}
def buy():
    with transaction.atomic():
        pot = Product.objects.select_for_update().get(pk=5)
        if pot.stock == 0:
            return "none left"
        pot.stock = 0
        pot.save()
        return "bought"

def look():
    return Product.objects.get(pk=5).stock
`;
    expect(possible(code, ["buy", "buy"])).toEqual(["'bought' 'none left'"]);
    expect(possible(code, ["buy", "look"])).toEqual(["'bought' 0", "'bought' 1"]);
  });

  it("raise OperationalError for one of two that wait for each other, and the other goes on", () => {
    const code = `${SHOP}
from django.db import OperationalError

def move(a, b):
    try:
        with transaction.atomic():
            Product.objects.filter(pk=a).update(stock=F("stock") - 1)
            Product.objects.filter(pk=b).update(stock=F("stock") + 1)
    except OperationalError as e:
        return str(e)
    return "moved"

def there():
    return move(1, 2)

def back():
    return move(2, 1)
`;
    expect(possible(code, ["there", "back"])).toEqual(["'deadlock detected' 'moved'", "'moved' 'moved'"]);
    expect(possible(code, ["there", "there"])).toEqual(["'moved' 'moved'"]);
  });

  it("are refused at once with nowait, left out with skip_locked, and free again after a rollback to a savepoint", () => {
    const code = (read: string) => `${SHOP}
from django.db import OperationalError

def holds():
    with transaction.atomic():
        Product.objects.filter(pk=1).update(stock=0)

def asks():
    with transaction.atomic():
        try:
            return ${read}
        except OperationalError as e:
            return str(e)
`;
    const [held, free] = ["None", "[1, 2]"];
    const rows = (how: string) =>
      `[p.pk for p in Product.objects.select_for_update(${how}).filter(pk__lte=2).order_by("pk")]`;
    expect(possible(code(rows("nowait=True")), ["holds", "asks"])).toEqual([
      `'could not obtain lock on row in relation "shop_product"' ${held}`,
      `None ${free}`,
    ]);
    expect(possible(code(rows("skip_locked=True")), ["holds", "asks"])).toEqual([`None ${free}`, "None [2]"]);
    expect(possible(code(rows("")), ["holds", "asks"])).toEqual([`None ${free}`]);
    const takenBack = `${SHOP}
def holds():
    with transaction.atomic():
        try:
            with transaction.atomic():
                Product.objects.filter(pk=1).update(stock=0)
                raise ValueError
        except ValueError:
            pass
        return cache.get("seen")

def writes():
    Product.objects.filter(pk=1).update(stock=7)
    cache.set("seen", True)
`;
    expect(possible(takenBack, ["holds", "writes"])).toEqual(["None None", "None True"]);
  });

  it("are the keys of the database cache, too: of two that add, one is told so", () => {
    const code = `${SHOP}
def adds():
    with transaction.atomic():
        return cache.add("lock", 1)
`;
    expect(possible(code, ["adds", "adds"], { backend: "db" })).toEqual(["False True"]);
  });

  it("make a second get_or_create of the same unique value wait, and find the row of the first", () => {
    const code = `${SHOP}
from django.db import models

class Coupon(models.Model):
    code = models.CharField(max_length=20, unique=True)

def make():
    with transaction.atomic():
        return Coupon.objects.get_or_create(code="JAM")[1]
`;
    expect(possible(code, ["make", "make"])).toEqual(["False True"]);
  });
});

it("select_for_update() does nothing for a program by itself, as on SQLite; outside of a transaction it is an error among several", () => {
  const code = `${SHOP}
def buy():
    return Product.objects.select_for_update().get(pk=5).stock
`;
  expect(host.run({ code: `${code}print(buy())` }).stdout).toBe("1\n");
  expect(possible(code, ["buy"])[0]).toContain("select_for_update cannot be used outside of a transaction.");
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
