# A rename sets a new token as the generation, and one function makes both texts.

from uuid import uuid4

from django.core.cache import cache
from django.db import transaction
from shop.models import Customer


def generation(customer_id):
    return cache.get_or_set(f"generation:{customer_id}", lambda: uuid4().hex, timeout=None)


def cached(customer_id, name, make):
    key = f"{name}:{customer_id}:{generation(customer_id)}"
    return cache.get_or_set(key, lambda: make(Customer.objects.get(pk=customer_id)), 600)


def greeting(customer_id):
    return cached(customer_id, "greeting", lambda customer: "Hello " + customer.name)


def label(customer_id):
    return cached(customer_id, "label", lambda customer: f"{customer.name} <{customer.email}>")


def rename(customer_id, name):
    with transaction.atomic():
        Customer.objects.filter(pk=customer_id).update(name=name)
        transaction.on_commit(lambda: cache.set(f"generation:{customer_id}", uuid4().hex, timeout=None))


print(greeting(1), "/", label(1))
rename(1, "Ada L.")
print(greeting(1), "/", label(1))
