# BACKENDS: locmem, redis, dummy
import functools
import inspect

from django.core.cache import caches


class memoize:
    def __init__(self, timeout=60, alias="default", prefix=None):
        self.timeout, self.alias, self.prefix = timeout, alias, prefix

    def __call__(self, function):
        signature = inspect.signature(function)

        def key(*args, **kwargs):
            bound = signature.bind(*args, **kwargs)
            bound.apply_defaults()
            return f"{self.prefix or function.__qualname__}:" + ",".join(f"{k}={v}" for k, v in bound.arguments.items())

        missing = object()

        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            store, k = caches[self.alias], key(*args, **kwargs)
            value = store.get(k, missing)
            if value is missing:
                value = function(*args, **kwargs)
                store.set(k, value, self.timeout)
            return value

        wrapper.key = key
        wrapper.invalidate = lambda *args, **kwargs: caches[self.alias].delete(key(*args, **kwargs))
        return wrapper


runs = []


@memoize(prefix="area")
def area(width, height=2, *, scale=1):
    runs.append((width, height))
    return width * height * scale


print(area(1), area(1, 2), area(width=1, height=2), area(1, scale=1), area(1, scale=2), len(runs))
print(area.key(1), area.invalidate(1), area.invalidate(1), area(1), len(runs), area.__name__)
try:
    area.key()
except TypeError as e:
    print(e)
