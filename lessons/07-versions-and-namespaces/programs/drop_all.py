from django.core.cache import cache

NAMES = [f"page:{number}" for number in range(50)]
cache.set("generation:prices", 1, timeout=None)
for name in NAMES:
    cache.set(f"prices:1:{name}", "12.00", timeout=3600)

generation = cache.incr("generation:prices")
print(len(cache.get_many([f"prices:{generation}:{name}" for name in NAMES])), "pages left")
