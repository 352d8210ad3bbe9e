from django.core.cache import cache
from shop.models import Product


def sale(number, price):
    Product.objects.filter(id=number).update(price=price)
    cache.delete(f"price:{number}")


cache.set("price:4", "12.00", timeout=3600)
sale(4, 10)
print(cache.get("price:4"))
