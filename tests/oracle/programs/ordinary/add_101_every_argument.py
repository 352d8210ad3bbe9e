import time

from django.core.cache import cache

for args, kwargs in ((("a", 1), {}), (("a", 2), {}), (("b", 1, None), {}), (("c", 1, 0), {}), (("c", 2), {}), (("d", 1, -5), {}), (("e", 1), {"timeout": 60, "version": 4}), (("e", 1), {"version": 4}), (("f",), {"value": None}), (("f", "x"), {}), (("g", 1, 60, 2), {}), ((), {"key": "h", "value": 1}), (("i",), {}), (("j", 1, 2, 3, 4), {}), (("k", 1), {"prefix": "x"})):
    try:
        print(args, kwargs, cache.add(*args, **kwargs))
    except TypeError as e:
        print(args, kwargs, "TypeError", e)
print(cache.get_many(["a", "b", "c", "d", "e", "f"]), cache.get("e", version=4), cache.get("h"))
