from django.core.cache import cache

NAMES = [f"page:{number}" for number in range(50)]
for name in NAMES:
    cache.set(f"prices:{name}", "12.00", timeout=3600)

for name in NAMES:
    cache.delete(f"prices:{name}")
print(len(cache.get_many([f"prices:{name}" for name in NAMES])), "pages left")
