from django.core.cache import cache

for value in (True, False, 1, 0, 1.0, -1, 10**12, 3.14, 1e300, -0.0, complex(1, 2), 0b11):
    cache.set("n", value)
    found = cache.get("n")
    print(repr(value), repr(found), type(found).__name__, found == value)
cache.set("count", 0)
for step in (1, 5, -2, 100):
    try:
        print(step, cache.incr("count", step), cache.decr("count", step))
    except Exception as e:
        print(step, type(e).__name__, str(e)[:60])
