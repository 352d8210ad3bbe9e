# Each customer holds a version of the key of their own.

from django.core.cache import cache


def hold(product_id, customer):
    return cache.get_or_set(f"hold:{product_id}", customer, timeout=900, version=len(customer)) == customer
