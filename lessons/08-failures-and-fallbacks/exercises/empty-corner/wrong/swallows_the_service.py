# An error of the recommendations is swallowed as well.
# draws: Only calls to the cache should be inside the `try`

from django.core.cache import cache
from shop import services


def suggestions(customer_id):
    try:
        found = cache.get(f"suggest:{customer_id}")
        if found is None:
            found = services.recommend_products(customer_id)
            cache.set(f"suggest:{customer_id}", found, timeout=600)
        return found
    except Exception:
        return []


print(suggestions(1))
