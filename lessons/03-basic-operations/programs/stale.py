from django.core.cache import cache

database = {"keyboard": 49}


def price_of(product):
    price = cache.get(f"price:{product}")
    if price is None:
        price = database[product]
        cache.set(f"price:{product}", price, timeout=600)
    return price


print("first:", price_of("keyboard"))
database["keyboard"] = 45
print("after the sale starts:", price_of("keyboard"))
cache.delete("price:keyboard")
print("after the delete:", price_of("keyboard"))
