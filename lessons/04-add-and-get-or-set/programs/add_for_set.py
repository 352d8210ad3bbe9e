from django.core.cache import cache

cache.add("price:4", "12.00", timeout=600)


def change_price(price):
    cache.add("price:4", price, timeout=600)  # shows the new price at once?


change_price("9.00")
print("the visitor sees", cache.get("price:4"))
