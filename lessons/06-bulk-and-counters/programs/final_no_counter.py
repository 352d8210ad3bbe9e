from django.core.cache import cache

counted = []
for step in [1, 1, -3]:
    try:
        counted.append(cache.incr("visits", step))
    except ValueError:
        cache.set("visits", 5)
        counted.append("new")
print(counted, cache.get("visits"))
