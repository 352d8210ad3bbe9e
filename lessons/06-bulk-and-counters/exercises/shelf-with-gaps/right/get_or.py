# It looks up by key in a loop over the ids.

from django.core.cache import cache


def shelf(ids):
    keys = {number: f"price:{number}" for number in ids}
    prices = cache.get_many(keys.values())
    lines = []
    for number, key in keys.items():
        price = prices[key] if key in prices else "on request"
        lines.append(f"{number}: {price}")
    return lines


cache.set_many({"price:4": "12.00", "price:5": "34.00"}, timeout=600)
print(shelf([4, 5]))
