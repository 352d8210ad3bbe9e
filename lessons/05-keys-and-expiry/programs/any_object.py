from django.core.cache import cache
from shop.models import Product

cup = Product.objects.get(id=4)
cache.set(cup, 14)
print(cache.make_key(cup), cache.get(cup))

cup.name = "Blue mug"
print(cache.make_key(cup), cache.get(cup))
