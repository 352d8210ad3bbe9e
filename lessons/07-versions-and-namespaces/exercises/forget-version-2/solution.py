from django.core.cache import cache


def set_price(product_id, price):
    cache.set(f"price:{product_id}", price, timeout=600, version=2)


def forget(product_id):
    """The next visitor reads this price from the database again."""
    cache.delete(f"price:{product_id}", version=2)


set_price(4, "12.00")
forget(4)
print(cache.get("price:4", version=2))
