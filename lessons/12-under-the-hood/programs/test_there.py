from django.core.cache import cache


class Price:
    amount = "12.00"


cache.set("price:4", Price(), timeout=None)
del Price
print("price:4" in cache, cache.get("price:4", "no price"))
