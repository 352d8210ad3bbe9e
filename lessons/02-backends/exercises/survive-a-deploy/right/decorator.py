# It keeps reports with a decorator.

# CACHES: {"default": {"BACKEND": "django.core.cache.backends.filebased.FileBasedCache", "LOCATION": "/var/tmp/shop"}}
from shop.services import render_report

import functools
from django.core.cache import caches

def cached(prefix, seconds, version=None):
    store = caches["default"]
    missing = object()

    def outer(function):
        @functools.wraps(function)
        def inner(*args, **kwargs):
            key = ":".join([prefix, *(str(a) for a in args), *(f"{k}={v}" for k, v in sorted(kwargs.items()))])
            value = store.get(key, missing, version=version)
            if value is missing:
                value = function(*args, **kwargs)
                store.set(key, value, timeout=seconds, version=version)
            return value
        return inner
    return outer

@cached("report", 3600)
def report(year):
    return render_report(year)
