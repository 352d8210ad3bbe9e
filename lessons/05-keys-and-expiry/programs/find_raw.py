from django.core.cache import cache
from shop.services import search_products


def find(filters):
    return cache.get_or_set(f"find:{filters}", lambda: search_products(filters["name"]), 600)
