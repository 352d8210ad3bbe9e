from django.core.cache import cache

cache.set("dashboard", {"orders": 5})

print(cache.delete("dashboard"))
print(cache.delete("dashboard"))
print(cache.get("dashboard", "gone"))
