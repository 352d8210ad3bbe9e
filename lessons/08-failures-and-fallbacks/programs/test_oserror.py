from django.core.cache import cache

try:
    print(cache.get("stats"))
except OSError:
    print("ask the database")
