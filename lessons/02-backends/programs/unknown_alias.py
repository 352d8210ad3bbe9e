from django.core.cache import caches

print(caches["prices"].get("a"))
