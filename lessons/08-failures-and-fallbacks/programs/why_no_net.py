from django.core.cache import cache
from shop.models import Product


def price():
    found = cache.get("price:4")
    if found is None:
        found = Product.objects.get(id=4).price
        cache.set("price:4", found, timeout=600)
    return found


try:
    print("The cup costs", price())
except Exception as error:
    print("Server error (500):", type(error).__name__)
