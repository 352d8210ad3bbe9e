# It doesn't use a version at all.
# draws: The old entry was overwritten. Another program still reads it.

from django.core.cache import cache


def set_price(product_id, price):
    cache.set(f"price:{product_id}", price, timeout=600)


def price_of(product_id):
    return cache.get(f"price:{product_id}")


cache.set("price:4", "12.00")
set_price(4, "9.00")
print(price_of(4))
