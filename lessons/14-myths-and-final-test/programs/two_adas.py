from django.core.cache import cache
from shop.models import Customer

first = Customer.objects.get(name="Ada")
second = Customer.objects.create(name="Ada", email="ada@elsewhere.example")
cache.set(first, ["Glass pot"])
print("the new Ada's basket:", cache.get(second))
