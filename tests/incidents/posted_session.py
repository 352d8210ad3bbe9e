"""A session that is read, changed and stored as a whole; two tabs.

Right: what one tab stores, the other may store over; what was logged out may be back. `touch` loses nothing.
"""
from django.core.cache import cache
cache.set("session:1", {"user": "ada"}, 3600)


def add_to_cart(item):
    s = cache.get("session:1", {})
    s.setdefault("cart", []).append(item)
    cache.set("session:1", s, 3600)


def login():
    s = cache.get("session:1", {})
    s["login"] = True
    cache.set("session:1", s, 3600)
    return "in"


def keepalive():
    cache.touch("session:1", 3600)
    return "ok"


def logout():
    cache.delete("session:1")
    return "out"
