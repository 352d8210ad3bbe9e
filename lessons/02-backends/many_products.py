from django.core.cache import cache

for product in range(301):
    cache.set(f"price:{product}", 4.5)

print(sum(f"price:{product}" in cache for product in range(301)), "prices left")
