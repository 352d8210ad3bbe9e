from django.core.cache import cache

cache.set("catalogue", "the old catalogue", timeout=None)
try:
    cache.set("catalogue", "x" * 1_100_000, timeout=None)  # all pictures in it
except Exception as error:
    print(type(error).__name__)
print(cache.get("catalogue"))
