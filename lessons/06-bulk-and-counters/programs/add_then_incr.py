from django.core.cache import cache


def view(product_id):
    cache.add(f"views:{product_id}", 0, timeout=None)
    return cache.incr(f"views:{product_id}")


print(view(4), view(4), view(5))
