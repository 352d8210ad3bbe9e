from django.core.cache import cache

cache.set("prices", ["12.00"], timeout=None)
try:
    cache.set("prices", (price for price in ["9.00"]), timeout=None)
except TypeError as error:
    print(error)
print(cache.get("prices"))
