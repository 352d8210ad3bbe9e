from django.core.cache import cache

cache.set_many({4: "cup", 5: "pot"}, timeout=60)
found = cache.get_many([4, "5", 6])
print(found)
