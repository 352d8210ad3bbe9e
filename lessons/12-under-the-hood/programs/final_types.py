from django.core.cache import cache

sizes = ["S"]
cache.set("offer", (sizes, sizes))
found = cache.get("offer")
found[0].append("M")
print(found[1], cache.get("offer")[1])
