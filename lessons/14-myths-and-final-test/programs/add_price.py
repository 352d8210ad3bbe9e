from django.core.cache import cache


def new_price(number, price):
    cache.add(f"price:{number}", price, timeout=600)
    return cache.get(f"price:{number}")


print("on an empty cache:", new_price(1, "4.50"))
print("and with the old one there:", new_price(1, "4.20"))
