from django.core.cache import cache

cache.set("number", 12, timeout=60)
cache.set("text", "12", timeout=60)
cache.set("truth", True, timeout=60)
cache.set("bytes", b"12", timeout=60)
