# The names are stored inside a tuple, and looked for with `get_many`.

from django.core.cache import cache
from shop.services import recommend_products as compute


def tips(customer):
    key = f"tips-for-customer-{customer}"
    found = cache.get_many([key])
    if key in found:
        return found[key][0]
    names = compute(customer)
    cache.set_many({key: (names,)}, timeout=600)
    return names


print(tips(1))
