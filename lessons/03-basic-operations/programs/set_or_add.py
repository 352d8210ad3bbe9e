from django.core.cache import cache

cache.set("price:tea", 4.5)
cache.set("price:tea", 3.9)
print("after two sets:", cache.get("price:tea"))

print("add says:", cache.add("price:tea", 3.5))
print("after the add:", cache.get("price:tea"))
