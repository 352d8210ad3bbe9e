from django.core.cache import cache
from shop.models import Product


def shelf():
    prices = {}
    for product_id in range(1, 7):
        price = cache.get(f"price:{product_id}")
        if price is None:
            price = str(Product.objects.get(id=product_id).price)
            cache.set(f"price:{product_id}", price, timeout=600)
        prices[product_id] = price
    return prices
