from django.core.cache import cache

first = cache.get_or_set("price", "4.50")
second = cache.get_or_set("price", "3.90")
print(first, second)
