from django.core.cache import cache

KEYS = [f"price:{number}" for number in range(50)]
print(len(cache.get_many(KEYS)), "found")
