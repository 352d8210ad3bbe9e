from django.core.cache import cache

calls = []


def make(value):
    def inner():
        calls.append(value)
        return value

    return inner


for args, kwargs in ((("a", 1), {}), (("a", 2), {}), (("b", make("b")), {}), (("b", make("b2")), {}), (("c", make(None)), {}), (("c", make(None)), {}), (("d", 1, 0), {}), (("d", 2, 0), {}), (("e", make("e"), None), {}), (("f", "f"), {"timeout": 60, "version": 2}), (("f", "g"), {"version": 2}), (("g", None), {}), (("h", int), {}), (("i", dict), {}), (("j", list(range(3))), {}), (("k",), {}), (("l", make("l"), 60, 1, 2), {}), (("m", lambda x: x), {}), (("n", 0), {}), (("n", 5), {})):
    try:
        print(args[0], repr(cache.get_or_set(*args, **kwargs)), kwargs)
    except TypeError as e:
        print(args[0], "TypeError", str(e).split("make.<locals>")[-1].split("<module>")[-1])
print(calls, cache.get("d"), cache.get("c", "absent"), cache.get("f"), cache.get("f", version=2))
shared = []
first = cache.get_or_set("shared", shared)
first.append(1)
print(shared, cache.get("shared"), cache.get_or_set("shared", []))
