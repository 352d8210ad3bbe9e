# BACKENDS: locmem, redis, memcached
import functools
import hashlib
import inspect
import json

from django.core.cache import cache
from django.core.cache.backends.base import DEFAULT_TIMEOUT

MISSING = object()


def memoize(timeout=DEFAULT_TIMEOUT, prefix="", version=None):
    def decorate(function):
        signature = inspect.signature(function)

        def key(*args, **kwargs):
            bound = signature.bind(*args, **kwargs)
            bound.apply_defaults()
            text = json.dumps(bound.arguments, sort_keys=True, default=str)
            return f"{prefix or function.__qualname__}:{hashlib.md5(text.encode()).hexdigest()}"

        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            k = key(*args, **kwargs)
            found = cache.get(k, MISSING, version=version)
            if found is MISSING:
                found = function(*args, **kwargs)
                cache.set(k, found, timeout, version=version)
            return found

        wrapper.key = key
        wrapper.invalidate = lambda *a, **k: cache.delete(key(*a, **k), version=version)
        return wrapper

    return decorate


runs = []


@memoize(60, version=2)
def price(name, currency="EUR", *, vat=True):
    "The price."
    runs.append((name, currency, vat))
    return None if name == "free" else len(name)


print(price("tea"), price("tea", "EUR"), price(currency="EUR", name="tea"), price("tea", vat=False), len(runs))
print(price("free"), price("free"), len(runs), price.__doc__, price.__name__)
print(price.invalidate("tea"), price.invalidate("tea"), price("tea"), len(runs), price.key("tea"))
try:
    price()
except TypeError as e:
    print(e)
