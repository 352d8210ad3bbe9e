from django.core.cache import cache


def page_key(category, page):
    key = f"page:{category}{page}"
    return key


first = page_key(1, 12)
cache.set(first, "Tea, page 12")
second = page_key(11, 2)
cache.add(second, "Cups, page 2")
print(cache.get(second))
