from django.core.cache import cache


def fill_basket(*products):
    basket = []
    cache.set("basket", basket, timeout=3600)
    for product in products:
        basket.append(product)


def basket():
    return cache.get("basket", [])


fill_basket("green tea", "blue cup")
print(basket())
