from django.core.cache import cache

cache.set("price:keyboard", 49)
cache.set("price:keyboard", 45)
print("after two sets:", cache.get("price:keyboard"))

print("add says:", cache.add("price:keyboard", 39))
print("after the add:", cache.get("price:keyboard"))
