from django.core.cache import cache


class Price:
    def __init__(self, amount):
        self.amount = amount


def yesterday():
    cache.set("price:1", Price("4.50"), timeout=None)
    return "stored"


def today():
    del globals()["Price"]  # renamed to Money in this release
    return cache.get("price:1")
