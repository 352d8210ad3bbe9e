from django.core.cache import cache

calls = []


def slow(name):
    calls.append(name)
    return name


for visitor in range(3):
    cache.get_or_set("a", slow("a"), timeout=60)
    cache.get_or_set("b", lambda: slow("b"), timeout=60)
    cache.get_or_set("c", lambda: slow("c"), timeout=0)
print(calls.count("a"), calls.count("b"), calls.count("c"))
