/** Programs of the gallery: the classics that every view has to show well. */
export const GALLERY_PROGRAMS: Record<string, { code: string; backend: string }> = {
  "counter.py": {
    backend: "redis",
    code: `from django.core.cache import cache

cache.set("visits", 0, None)


def visit():
    visits = cache.get("visits")
    cache.set("visits", visits + 1, None)
    return visits + 1
`,
  },
  "lock.py": {
    backend: "redis",
    code: `import time

from django.core.cache import cache
from shop.services import render_report


def report(year=2025):
    found = cache.get("report")
    if found is not None:
        return found
    if cache.add("report-lock", "1", 3):
        found = render_report(year)
        cache.set("report", found, 60)
        cache.delete("report-lock")
        return found
    time.sleep(1)
    return cache.get("report")
`,
  },
  "price.py": {
    backend: "redis",
    code: `from django.core.cache import cache
from shop.models import Product


def show(id):
    price = cache.get(f"price:{id}")
    if price is None:
        price = str(Product.objects.get(id=id).price)
        cache.set(f"price:{id}", price, 3600)
    return price


def change(id, price):
    Product.objects.filter(id=id).update(price=price)
    cache.delete(f"price:{id}")
`,
  },
  "aside.py": {
    backend: "redis",
    code: `from django.core.cache import cache
from shop.services import compute_dashboard_stats


def dashboard():
    stats = cache.get("stats")
    if stats is None:
        stats = compute_dashboard_stats()
        cache.set("stats", stats, 10)
    return stats["orders"]
`,
  },
  "plain.py": {
    backend: "redis",
    code: `from shop.services import compute_dashboard_stats


def dashboard():
    return compute_dashboard_stats()["orders"]
`,
  },
  "walk.py": {
    backend: "locmem",
    code: `from django.core.cache import cache


def price_of(name):
    price = cache.get(name)
    if price is None:
        price = len(name) * 10
        cache.set(name, price, 60)
    return price


total = 0
for name in ["tea", "coffee", "tea"]:
    total = total + price_of(name)
    print(name, total)
`,
  },
};
