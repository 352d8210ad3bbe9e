from django.core.cache import cache

database = {"pot": 34, "cup": 12}


def price_of(product):
    price = cache.get(f"price:{product}")
    if price is None:
        price = database[product]
        cache.set(f"price:{product}", price, timeout=600)
    return price


def change_price(product, price):
    database[product] = price
    cache.delete(f"price:{product}")


print("before:", price_of("pot"))
change_price("pot", 30)
print("after:", price_of("pot"))
