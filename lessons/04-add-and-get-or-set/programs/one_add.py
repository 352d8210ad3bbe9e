from django.core.cache import cache

cache.add("mail-sent", "web-1", timeout=60)
cache.add("mail-sent", "web-2", timeout=60)
