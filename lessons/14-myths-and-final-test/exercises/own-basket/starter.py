from django.core.cache import cache
from shop.models import Customer


def key_of(customer):
    return customer


def put(customer, thing):
    """Puts a thing into the customer's basket, which lives for a day."""
    basket = cache.get(key_of(customer), [])
    cache.set(key_of(customer), basket + [thing], timeout=86400)


def basket_of(customer):
    return cache.get(key_of(customer), [])


first = Customer.objects.get(name="Ada")
second = Customer.objects.create(name="Ada", email="ada@elsewhere.example")
put(first, "Glass pot")
print(basket_of(second))
