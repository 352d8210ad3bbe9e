from django.core.cache import cache

cache.set("price:tea", 4.5)
print(cache.delete("price:Tea"))
print(cache.get("price:tea", "gone"))
