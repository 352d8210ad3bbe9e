from django.core.cache import cache


def shelf(ids):
    """A line for each product: id and price."""
    found = cache.get_many([f"price:{number}" for number in ids])
    return [f"{number}: {found.get(f'price:{number}', 'on request')}" for number in ids]


cache.set_many({"price:4": "12.00", "price:5": "34.00"}, timeout=600)
print(shelf([4, 5]))
