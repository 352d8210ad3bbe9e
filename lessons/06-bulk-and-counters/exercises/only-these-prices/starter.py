from django.core.cache import cache


def prices_changed(product_ids):
    """The next visitors read these prices again; everything else stays cached."""
    keys = [f"price:{product_id}" for product_id in product_ids]
    cache.clear()


cache.set_many({"price:4": "12.00", "price:5": "34.00", "session:ada": "logged in"}, timeout=600)
prices_changed([4])
print(cache.get_many(["price:4", "price:5", "session:ada"]))
