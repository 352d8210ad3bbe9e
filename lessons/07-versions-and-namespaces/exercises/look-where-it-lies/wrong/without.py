# It doesn't use a version at all.
# draws: Only an old entry was stored for product 7, and price_of() returned it.

from django.core.cache import cache


def set_price(product_id, price):
    cache.set(f"price:{product_id}", price, timeout=600)


def price_of(product_id):
    return cache.get(f"price:{product_id}")


cache.set("price:4", "12.00")
set_price(4, "9.00")
print(price_of(4))
