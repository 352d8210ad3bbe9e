from django.core.cache import cache

hits = 0
for passes in range(3):
    for n in range(400):
        if cache.get(f"price:{n}") is None:
            cache.set(f"price:{n}", n)
        else:
            hits += 1
    print(hits)
