from django.core.cache import cache

print(cache.add("mail-sent", True, timeout=0))
print(cache.get("mail-sent"))
print(cache.add("mail-sent", True, timeout=60))
