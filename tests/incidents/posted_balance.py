"""A balance in the cache: checked and then taken from, moved between two keys, and a seat.

Right: two pass one check; whoever adds up two keys may see money on its way. `decr` that is looked at afterwards is right.
"""
from django.core.cache import cache
cache.set("bal", 10, None)
cache.set("bal2", 0, None)


def withdraw(n):
    if cache.get("bal") < n:
        return "no"
    cache.decr("bal", n)
    return "paid"


def withdraw_decr(n):
    left = cache.decr("bal", n)
    if left < 0:
        cache.incr("bal", n)
        return "no"
    return "paid"


def transfer(n):
    cache.decr("bal", n)
    cache.incr("bal2", n)
    return "moved"


def total():
    return cache.get("bal") + cache.get("bal2")


def total_many():
    return sum(cache.get_many(["bal", "bal2"]).values())


def seat(who):
    if cache.get("seat:1") is None:
        cache.set("seat:1", who, None)
        return "yours"
    return "taken"


def seat_add(who):
    return "yours" if cache.add("seat:1", who, None) else "taken"


def flush():
    cache.clear()
    return "cleared"
