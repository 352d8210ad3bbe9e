from django.core.cache import cache

prices = {4: "12.00"}


def price(number):
    return cache.get_or_set(f"price:{number}", prices[number], timeout=600)


price(4)
prices[4] = "9.00"
cache.add("price:4", prices[4], timeout=600)
print(price(4))
