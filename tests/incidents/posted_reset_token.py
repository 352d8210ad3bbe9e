"""A password-reset token: looked up, the password set, then deleted.

Right: two may use it. Where the answer of `delete` decides, one.
"""
from django.core.cache import cache
from shop.models import Customer
cache.set("reset:abc", 1, 3600)


def reset(password):
    uid = cache.get("reset:abc")
    if uid is None:
        return "invalid"
    Customer.objects.filter(pk=uid).update(name=password)
    cache.delete("reset:abc")
    return "changed"


def reset_many(password):
    found = cache.get_many(["reset:abc"])
    if not found:
        return "invalid"
    cache.delete_many(["reset:abc"])
    Customer.objects.filter(pk=1).update(name=password)
    return "changed"


def reset_pop(password):
    if not cache.delete("reset:abc"):
        return "invalid"
    Customer.objects.filter(pk=1).update(name=password)
    return "changed"
