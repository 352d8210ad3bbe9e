/** Where a remark names what an exploration would show, the exploration shows it. */
import { beforeAll, describe, expect, test } from "vitest";
import { createHost, type Host } from "#runtime/interpreter/host";
import { explorerFor } from "#runtime/requests/explore";
import { prepareSimulation } from "#runtime/requests/prepare-simulation";
import { remarksOn } from "#view-models/remarks/remarks-on";

const PROGRAMS = {
  "read-change-write": `from django.core.cache import cache
def visit():
    n = cache.get("visits", 0)
    cache.set("visits", n + 1, None)
    return n + 1
`,
  "look-then-claim": `from django.core.cache import cache
def send():
    if cache.get("sent"):
        return "already"
    cache.set("sent", True, 86400)
    return "sent"
`,
  "counter-without-beginning": `from django.core.cache import cache
def visit():
    return cache.incr("visits")
`,
  "counter-begun-twice": `from django.core.cache import cache
def bump():
    try:
        return cache.incr("n")
    except ValueError:
        cache.set("n", 1, None)
        return 1
`,
  "lock-of-another": `from django.core.cache import cache
import time

def job():
    if not cache.add("lock", 1, 5):
        return "busy"
    try:
        time.sleep(8)
        return "ran"
    finally:
        cache.delete("lock")
`,
  "no-second-look": `from django.core.cache import cache
from shop import services

def stats():
    found = cache.get("stats")
    if found is None and cache.add("stats:lock", 1, 10):
        found = services.compute_dashboard_stats()
        cache.set("stats", found, 60)
        cache.delete("stats:lock")
    return found
`,
  "inside-transaction": `from django.core.cache import cache
from django.db import transaction
from shop.models import Product

def stock():
    value = cache.get("stock")
    if value is None:
        value = Product.objects.get(pk=1).stock
        cache.set("stock", value, None)
    return value

def change():
    with transaction.atomic():
        Product.objects.filter(pk=1).update(stock=3)
        cache.delete("stock")
    return "ok"
`,
  "in-then-get": `from django.core.cache import cache
cache.set("rates", {"USD": 1}, 60)

def rates():
    if "rates" in cache:
        return cache.get("rates")
    return {}
`,
};

let host: Host;
beforeAll(async () => {
  host = await createHost();
}, 120_000);

describe("a run confirms", () => {
  test.each(Object.entries(PROGRAMS))("%s", (name, code) => {
    const explore = remarksOn(code, []).find(({ rule }) => rule === name)?.explore;
    if (!explore) throw new Error(`${name} says nothing that an exploration could show`);
    const { calls, together, timing, properties } = explore;
    const scenario = { calls, count: together };
    const prepared = prepareSimulation(host, { code, backend: "redis" }, scenario, "instant");
    const named = properties.map((each) => ({ kind: "named", name: each }) as const);
    const explorer = explorerFor(host, prepared, { scenario, timing, properties: named });
    while (!explorer.advance(10_000));
    expect(explorer.report().verdicts.filter(({ holds }) => holds === false)).not.toEqual([]);
  });
});
