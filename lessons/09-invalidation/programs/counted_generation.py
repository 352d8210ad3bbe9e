from django.core.cache import cache

generation = cache.get_or_set("prices:generation", 1, timeout=None)
cache.set(f"price:4:{generation}", "12.00", timeout=3600)
cache.incr("prices:generation")  # the price is 9.00 now

cache.delete("prices:generation")  # memory was short, so the server evicted it
generation = cache.get_or_set("prices:generation", 1, timeout=None)
print("generation", generation, "finds", cache.get(f"price:4:{generation}"))
