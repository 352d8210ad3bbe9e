from django.core.cache import cache

cache.set("orders", 5)


def order_comes_in():
    orders = cache.get("orders")
    cache.set("orders", orders + 1)
