from django.core.cache import cache
from shop.models import Product


def show():
    price = cache.get("price:1")
    if price is None:
        price = str(Product.objects.get(id=1).price)
        cache.set("price:1", price, timeout=300)
    return price


def change():
    Product.objects.filter(id=1).update(price="5.00")
    cache.delete("price:1")
    return "changed"
