from django.core.cache import cache
from shop.models import Product


def cheapest():
    found = cache.get("cheapest")
    if found is None:
        found = Product.objects.order_by("price", "id")[0].name
        cache.set("cheapest", found, timeout=3600)
    return found


def change(number, price):
    Product.objects.filter(id=number).update(price=price)
    cache.delete("cheapest:all")


first = cheapest()
change(5, "0.50")
print(cheapest() != first)
