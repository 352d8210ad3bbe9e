from django.core.cache import cache

cache.set("orders", 5, timeout=3600)


def order_comes_in():
    orders = cache.get("orders")
    cache.set("orders", orders + 1, timeout=3600)
