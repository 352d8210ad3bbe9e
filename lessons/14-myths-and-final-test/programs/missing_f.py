from django.core.cache import cache

prices = {1: "4.50", 4: "12.00"}


def price(number):
    return cache.get_or_set("price:{number}", lambda: prices[number], timeout=600)


print(price(1), price(4))
