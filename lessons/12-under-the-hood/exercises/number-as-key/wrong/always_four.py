# It always looks for product 4.
# draws: Product 5 has another price

import json
from django.core.cache import cache

prices = {4: "12.00", 5: "34.00"}
cache.set("prices", json.dumps(prices), timeout=600)


def price_of(number):
    found = json.loads(cache.get("prices"))
    return found.get("4", "no price")


print(price_of(4))
