from django.core.cache import cache


def view(product_id):
    """Counts a view. Returns how many there were."""
    key = f"views:{product_id}"
    return cache.incr(key)


cache.set("views:4", 0, timeout=None)
print(view(4), view(4))
