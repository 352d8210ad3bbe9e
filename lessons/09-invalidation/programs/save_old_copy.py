from django.core.cache import cache
from shop.models import Product

cache.set("product:4", Product.objects.get(id=4), timeout=3600)
Product.objects.filter(id=4).update(price="10.00")  # the price is changed

cup = cache.get("product:4")
cup.stock -= 1  # one is sold
cup.save()
print(Product.objects.get(id=4).price)
