from django.core.cache import cache
from shop.models import Product

cup = Product.objects.get(id=4)
cache.set("cup", cup)
cup.price = 10
cup.save()
print(cache.get("cup").price, cup.price)
