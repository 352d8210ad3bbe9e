from django.core.cache import cache


def fill_basket(*products):
    basket = []
    for product in products:
        basket.append(product)
    cache.set("basket", basket, timeout=3600)


def basket():
    return cache.get("basket", [])


fill_basket("green tea", "blue cup")
print(basket())
