from django.core.cache import cache


def forget(product_id):
    """The next visitor reads the price from the database again."""
    cache.delete_many(f"price:{product_id}")


cache.set_many({"price:4": "12.00", "price:5": "34.00"}, timeout=600)
forget(4)
print(cache.get_many(["price:4", "price:5"]))
