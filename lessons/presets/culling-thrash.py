from django.core.cache import cache
from shop import services


def page(number):
    found = cache.get(f"page:{number}")
    if found is None:
        found = services.search_products(str(number))  # 0.3 seconds
        cache.set(f"page:{number}", found, timeout=3600)
    return len(found)
