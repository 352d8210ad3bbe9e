from django.core.cache import cache
from shop.models import Product

# The reader misses and asks the database.
found = cache.get("price:4")
found = Product.objects.get(id=4).price

# Meanwhile, in another process: the sale.
Product.objects.filter(id=4).update(price=10)
cache.delete("price:4")

# The reader goes on where it stopped.
cache.set("price:4", found, timeout=3600)
print(cache.get("price:4"), Product.objects.get(id=4).price)
