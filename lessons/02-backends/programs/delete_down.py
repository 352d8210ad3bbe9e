import redis
from django.core.cache import cache
from shop.models import Product


def change_price(amount):
    Product.objects.filter(id=1).update(price=amount)
    cache.delete("price:1")


try:
    change_price("3.90")
except redis.exceptions.ConnectionError:
    print("error page")
print(Product.objects.get(id=1).price)
