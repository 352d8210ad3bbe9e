from django.core.cache import cache

cache.set("price:1", 4.50, timeout=600)
cache.set("price:2", 3.90, timeout=600)
cache.set("price:4", 12.00, timeout=0)  # this one is gone

found = cache.get_many(["price:1", "price:2", "price:4"])
print(f"to pay: {sum(found.values()):.2f}")
