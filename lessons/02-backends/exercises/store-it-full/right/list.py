# It makes the list at once.

from django.core.cache import cache


def fill_basket(*products):
    cache.set("basket", list(products), timeout=60 * 60)


def basket():
    return cache.get("basket", [])


fill_basket("green tea", "blue cup")
print(basket())
