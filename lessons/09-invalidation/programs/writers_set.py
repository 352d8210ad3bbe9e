from django.core.cache import cache
from shop.models import Product


def change(stock):
    Product.objects.filter(id=4).update(stock=stock)
    cache.set("stock:4", stock, timeout=3600)
