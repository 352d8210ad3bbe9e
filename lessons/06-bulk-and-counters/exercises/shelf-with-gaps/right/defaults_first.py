# It begins with a dict of defaults.

from django.core.cache import cache


def shelf(ids):
    """A line for each product: id and price."""
    lines = dict.fromkeys((f"price:{number}" for number in ids), "on request")
    lines |= cache.get_many(list(lines))
    return [f"{key.removeprefix('price:')}: {price}" for key, price in lines.items()]


cache.set_many({"price:4": "12.00", "price:5": "34.00"}, timeout=600)
print(shelf([4, 5]))
