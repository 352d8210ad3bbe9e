from django.core.cache import cache


class Odd:
    def __getstate__(self):
        raise RuntimeError("not today")


class Reduced:
    def __reduce__(self):
        return (int, ("x",))


cache.set("k", "old")
for name, value in (("odd", Odd()), ("generator", (i for i in "a")), ("reduced", Reduced())):
    for method in ("set", "add", "set_many", "get_or_set"):
        try:
            result = cache.set_many({"j": 1, "k": value}) if method == "set_many" else getattr(cache, method)("k" if method == "set" else f"{name}-{method}", value)
            print(name, method, "stored" if result is value else result)
        except Exception as e:
            print(name, method, type(e).__name__, str(e)[:60])
    try:
        print(repr(cache.get("k"))[:20], cache.get("j"))
    except Exception as e:
        print(type(e).__name__, e)
    cache.set("k", "old")
    cache.delete("j")
