from django.core.cache import cache
from django.core.cache.backends.base import InvalidCacheKey

for length in [246, 247, 248, 249, 250]:
    try:
        cache.set("k" * length, "tea")
        print(length, "is fine")
    except InvalidCacheKey:
        print(length, "is too long")
