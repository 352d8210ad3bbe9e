from uuid import uuid4
from django.core.cache import cache


def key(name):
    generation = cache.get_or_set("generation:prices", lambda: uuid4().hex, timeout=None)
    return f"prices:{generation}:{name}"


def drop_prices():
    """From now on no cached price is found."""
    cache.set("generation:prices", uuid4().hex, timeout=None)


cache.set(key("cups"), "12.00, the old price", timeout=3600)
drop_prices()
print(cache.get(key("cups")))
