from django.core.cache import cache
from shop import services


def start_page(customer):
    key = f"tips:{customer}"
    tips = cache.get(key)
    if tips is None:
        tips = services.recommend_products(customer)  # 1.2 seconds
        cache.set(key, tips, timeout=600)
    return tips
