from django.core.cache import cache

cache.set_many({"a": "tea", "b": "cup"}, timeout=60)
cache.get_many(["a", "b"])
cache.incr_version("a")
cache.delete_many(["b"])
cache.clear()
