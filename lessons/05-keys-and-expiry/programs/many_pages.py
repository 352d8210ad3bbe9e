from django.core.cache import cache

for category in [1, 11]:
    for page in [1, 11]:
        cache.set(f"page:{category}{page}", "…")
