# It doesn't expect that there is no generation yet, where incr() raises ValueError.
# draws: ValueError: Key

import time
from django.core.cache import cache
from shop.models import Customer


def generation(customer_id):
    return cache.get_or_set(f"generation:{customer_id}", time.time_ns, timeout=None)


def greeting(customer_id):
    key = f"greeting:{customer_id}:{generation(customer_id)}"
    text = cache.get(key)
    if text is None:
        text = f"Hello {Customer.objects.get(id=customer_id).name}"
        cache.set(key, text, timeout=600)
    return text


def label(customer_id):
    key = f"label:{customer_id}:{generation(customer_id)}"
    text = cache.get(key)
    if text is None:
        customer = Customer.objects.get(id=customer_id)
        text = f"{customer.name} <{customer.email}>"
        cache.set(key, text, timeout=600)
    return text


def rename(customer_id, name):
    Customer.objects.filter(id=customer_id).update(name=name)
    cache.incr(f"generation:{customer_id}")


print(greeting(1), "/", label(1))
rename(1, "Ada L.")
print(greeting(1), "/", label(1))
