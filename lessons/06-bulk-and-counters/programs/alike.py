from django.core.cache import cache

cache.set(4, "Blue cup")
print(cache.get_many([4, "4"]))
