# BACKENDS: locmem, redis
import functools
import pickle

from django.core.cache import cache
from django.utils.functional import LazyObject, Promise, SimpleLazyObject, cached_property, classproperty, keep_lazy, keep_lazy_text, lazy, lazystr, partition, empty, new_method_proxy


class Basket:
    calls = 0

    @cached_property
    def total(self):
        """How much."""
        Basket.calls += 1
        return 42

    def _items(self):
        Basket.calls += 1
        return [1]

    items = cached_property(_items)

    @classproperty
    def kind(cls):
        return cls.__name__

    @functools.lru_cache(maxsize=2)
    def price(self, n):
        Basket.calls += 1
        return n * 2


b = Basket()
print(b.total, b.total, b.__dict__, Basket.calls, Basket.total.__doc__, type(Basket.total).__name__, Basket.kind, b.kind)
del b.total
print(b.total, Basket.calls, b.items is b.items)
b.total = 5
print(b.total)
cache.set("b", b)
print(cache.get("b").total, cache.get("b").__dict__, Basket.calls)
print(b.price(1), b.price(1), b.price(2), b.price(3), b.price(1), Basket.price.cache_info())
Basket.price.cache_clear()
print(Basket.price.cache_info().currsize)
try:

    class Bad:
        x = cached_property(lambda self: 1)
        y = x

    print(Bad().x)
    print(Bad().y)
except TypeError as e:
    print(e)
made = []
lazy_b = SimpleLazyObject(lambda: made.append(1) or {"a": 1})
print(made, repr(lazy_b)[:20], lazy_b["a"], made, lazy_b == {"a": 1}, len(lazy_b), "a" in lazy_b, list(lazy_b), isinstance(lazy_b, dict), type(lazy_b).__name__, bool(lazy_b))
cache.set("lazy", lazy_b)
print(type(cache.get("lazy")).__name__, cache.get("lazy"))
text = lazy(lambda: made.append(2) or "text", str)
t = text()
print(isinstance(t, Promise), t.upper(), t + "!", len(made), str(t), len(made), t == "text", hash(t) == hash("text"))


@keep_lazy(str)
def shout(value):
    return value.upper()


print(type(shout("a")).__name__, isinstance(shout(t), Promise), str(shout(t)), lazystr("x") == "x", partition(lambda n: n > 1, [1, 2, 3]))
