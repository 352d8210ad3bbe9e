# It finds the prices and raises for a product that isn't there.
# draws: KeyError

import json
from django.core.cache import cache

prices = {4: "12.00", 5: "34.00"}
cache.set("prices", json.dumps(prices), timeout=600)


def price_of(number):
    found = json.loads(cache.get("prices"))
    return found[str(number)]


print(price_of(4))
