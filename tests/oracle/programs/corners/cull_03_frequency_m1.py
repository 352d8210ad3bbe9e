# CACHES: {"default": {"OPTIONS": {"MAX_ENTRIES": 3, "CULL_FREQUENCY": -1}}}
# BACKENDS: locmem, db
from django.core.cache import cache
for k in "abcdefghij":
    cache.set(k, 1)
    print([k for k in "abcdefghij" if k in cache])
cache.touch("j", 10)
print([k for k in "abcdefghij" if k in cache])
