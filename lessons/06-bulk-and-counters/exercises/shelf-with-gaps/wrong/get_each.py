# It asks for the prices one by one with get().
# draws: One look into the cache is enough

from django.core.cache import cache


def shelf(ids):
    """A line for each product: id and price."""
    return [f"{number}: {cache.get(f'price:{number}', 'on request')}" for number in ids]


cache.set_many({"price:4": "12.00", "price:5": "34.00"}, timeout=600)
print(shelf([4, 5]))
