from django.core.cache import cache

for product in range(300):
    cache.set(f"price:{product}", 4.5)

cache.get("price:0")
cache.set("price:300", 4.5)

print([product for product in [0, 1, 100, 101] if f"price:{product}" in cache])
