# Only Redis's ConnectionError is caught.

from redis.exceptions import ConnectionError
from django.core.cache import cache
from shop import services


def suggestions(customer_id):
    try:
        found = cache.get(f"suggest:{customer_id}")
    except ConnectionError:
        return []
    if found is None:
        found = services.recommend_products(customer_id)
        try:
            cache.set(f"suggest:{customer_id}", found, timeout=600)
        except ConnectionError:
            pass
    return found
