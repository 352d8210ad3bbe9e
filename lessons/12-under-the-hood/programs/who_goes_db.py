# CACHES: {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache_table", "OPTIONS": {"MAX_ENTRIES": 6}}}
from django.core.cache import cache

for number in range(1, 8):
    cache.set(f"page:{number}", "…", timeout=600)
cache.get("page:1")  # somebody looks at page 1
cache.set("page:8", "…", timeout=600)
print([number for number in range(1, 9) if f"page:{number}" in cache])
