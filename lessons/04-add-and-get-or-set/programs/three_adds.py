from django.core.cache import cache

print([cache.add("tea", 1), cache.add("tea", 2), cache.add("cup", 3)])
