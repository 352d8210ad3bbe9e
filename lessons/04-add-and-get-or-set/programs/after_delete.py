from django.core.cache import cache

print(cache.add("mail-sent", "web-1"))
cache.delete("mail-sent")
print(cache.add("mail-sent", "web-2"))
