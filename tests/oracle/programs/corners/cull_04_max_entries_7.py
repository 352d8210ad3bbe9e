# CACHES: {"default": {"OPTIONS": {"MAX_ENTRIES": "7"}}}
# BACKENDS: locmem, db
from django.core.cache import cache
for i in range(12):
    cache.set(f"k{i:02}", 1)
    print([i for i in range(12) if cache.has_key(f"k{i:02}")])
print(cache._max_entries)
