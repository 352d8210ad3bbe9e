from uuid import uuid4
from django.core.cache import cache


def generation():
    return cache.get_or_set("generation", lambda: uuid4().hex, timeout=None)


now = generation()
cache.set_many({f"{now}:price:{number}": "4.50" for number in range(50)}, timeout=3600)


def page():
    return [cache.get(f"{generation()}:price:{number}") for number in range(50)]
