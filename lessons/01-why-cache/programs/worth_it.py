from django.core.cache import cache
from shop.services import compute_dashboard_stats, recommend_products


def cached(key, compute, *arguments):
    value = cache.get(key)
    if value is None:
        value = compute(*arguments)
        cache.set(key, value, timeout=3600)
    return value


for customer in [1, 2, 3, 4]:
    cached("dashboard", compute_dashboard_stats)
    cached(f"recommended:{customer}", recommend_products, customer)
