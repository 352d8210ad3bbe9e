# In an outage it returns a tuple.
# draws: something else than an empty list

from django.core.cache import cache
from shop import services


def suggestions(customer_id):
    try:
        found = cache.get(f"suggest:{customer_id}")
    except Exception:
        return ()
    if found is None:
        found = services.recommend_products(customer_id)
        try:
            cache.set(f"suggest:{customer_id}", found, timeout=600)
        except Exception:
            pass
    return found


print(suggestions(1))
