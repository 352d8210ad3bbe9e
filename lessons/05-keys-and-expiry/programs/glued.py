from django.core.cache import cache


def key(category, page):
    return f"list{category}{page}"


cache.set(key(1, 23), "category 1, page 23")
cache.set(key(12, 3), "category 12, page 3")

print(cache.get(key(1, 23)))
