from django.core.cache import cache

VERSION = 1


def price(number):
    return cache.get_or_set(f"price:{number}", str(number * 3), version=VERSION)


def drop_all():
    global VERSION
    cache.set("dropped", True)


price(4)
price(5)
drop_all()
print(cache.get("price:4", version=VERSION), cache.get("price:5", version=VERSION))
