from django.core.cache import cache
from shop.services import search_products


def find(filters):
    return cache.get_or_set(f"find:{filters}", lambda: search_products(filters["name"]), 600)


find({"name": "tea", "max": 10})
find({"max": 10, "name": "tea"})
find({"name": "Tea", "max": 10})
