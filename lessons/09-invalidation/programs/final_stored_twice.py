from django.core.cache import cache
from shop.models import Product


def refresh():
    stock = Product.objects.get(id=4).stock
    cache.set("stock:4", stock, timeout=3600)


def deliver():
    Product.objects.filter(id=4).update(stock=100)
    refresh()
