from django.core.cache import cache
from shop import services


def start_page(customer):
    for line in range(19):
        cache.get_or_set(f"label:{line}", "Basket", timeout=None)  # texts of the page: cheap
    key = f"tips:{customer}"
    tips = cache.get(key)
    if tips is None:
        tips = services.recommend_products(customer)  # 1.2 seconds
        cache.set(key, tips, timeout=1)
    return tips
