from django.core.cache import cache

cache.set("sale", "tea", timeout=60)
cache.get("sale")
cache.add("sale", "cup", timeout=60)
cache.touch("sale", 300)
"sale" in cache
cache.delete("sale")
