from django.core.cache import cache

print(cache.add("mail-sent", "web-1", timeout=60))
print(cache.add("mail-sent", "web-2", timeout=60))
