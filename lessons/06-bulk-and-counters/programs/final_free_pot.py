from django.core.cache import cache

cache.set("orders", 3, timeout=None)


def order():
    number = cache.incr("orders")
    return "a free cup" if number % 5 == 0 else number
