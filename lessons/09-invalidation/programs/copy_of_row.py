from django.core.cache import cache
from shop.models import Product

cache.set("product:4", Product.objects.get(id=4), timeout=3600)
Product.objects.filter(id=4).update(price=10)
print(cache.get("product:4").price)
