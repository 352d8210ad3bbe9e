# It finds the prices and raises for a product that isn't there.
# draws: KeyError

import json
from django.core.cache import cache


def prices():
    text = cache.get("prices")
    if text is None:
        text = json.dumps({4: "12.00", 5: "34.00"})
        cache.set("prices", text, timeout=600)
    return json.loads(text)


def price_of(number):
    return prices()[str(number)]


print(price_of(4))
