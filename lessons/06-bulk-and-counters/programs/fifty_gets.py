from django.core.cache import cache

KEYS = [f"price:{number}" for number in range(50)]
for key in KEYS:
    cache.set(key, "4.50", timeout=600)

prices = {key: cache.get(key) for key in KEYS}
print(len(prices), "prices")
