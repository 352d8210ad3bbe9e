from decimal import Decimal
from django.core.cache import cache
from shop.models import Product

cache.set("price:4", str(Product.objects.get(id=4).price), timeout=600)
Product.objects.filter(id=4).update(price=Decimal("15.00"))
print("database:", Product.objects.get(id=4).price)
print("cache:", cache.get("price:4"))
