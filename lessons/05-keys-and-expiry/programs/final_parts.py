from django.core.cache import cache

cache.set("stock:" + "1" + "12", "cups")
cache.set("stock:" + "11" + "2", "pots")
print(cache.get("stock:" + "112"), cache.get("stock:1:12"))
