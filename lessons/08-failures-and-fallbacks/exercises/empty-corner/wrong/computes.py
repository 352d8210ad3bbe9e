# While the cache is away, it computes the suggestions.

from django.core.cache import cache
from shop import services


def suggestions(customer_id):
    try:
        return cache.get_or_set(f"suggest:{customer_id}", lambda: services.recommend_products(customer_id), timeout=600)
    except Exception:
        return services.recommend_products(customer_id)


print(suggestions(1))
