from django.core.cache import cache

cache.set(1, "green tea")
cache.set("1", "black tea", version=2)
cache.set("offer", "a cup", timeout=0)
cache.add("offer", "a pot", timeout=None)
cache.get_or_set("rates", lambda: "1.08", timeout=600)
print(cache.get("1"), cache.get("offer"))
