from django.core.cache import cache
from django.db.models import F
from shop.models import Product


def look():
    stock = cache.get("stock:1")
    if stock is None:
        stock = Product.objects.get(id=1).stock
        cache.set("stock:1", stock, 10)
    return stock


def sell():
    Product.objects.filter(id=1).update(stock=F("stock") - 1)
