# BACKENDS: locmem, redis
import pickle

from django.core.cache import cache
from django.utils.decorators import decorator_from_middleware, method_decorator
from django.utils.functional import LazyObject, Promise, SimpleLazyObject, cached_property, classproperty, empty, keep_lazy, keep_lazy_text, lazy, lazystr, partition

runs = []


class Shop:
    def __init__(self, n):
        self.n = n

    @cached_property
    def stock(self):
        "How many."
        runs.append(self.n)
        return self.n * 2

    other = cached_property(lambda self: self.n + 1)


s = Shop(3)
print(s.stock, s.stock, runs, s.__dict__, Shop.stock.__class__.__name__, Shop.stock.__doc__, s.other)
s.stock = 9
print(s.stock)
del s.stock
print(s.stock, runs)
cache.set("shop", s)
print(cache.get("shop").__dict__)
try:
    class Two:
        a = cached_property(lambda self: 1)
        b = a
except TypeError as e:
    print(e)
except RuntimeError as e:
    print(e)
text = lazystr("tea")
print(text, repr(str(text)), text + "!", isinstance(text, Promise), text == "tea", hash(text) == hash("tea"), text.upper(), f"{text:>5}", len(text), text[0], sorted([text, "a"]))
number = lazy(lambda: runs.append("lazy") or 5, int)
n = number()
print(n + 1, n == 5, runs.count("lazy"), bool(n), n < 6)
join = keep_lazy_text(lambda a, b: a + b)
print(type(join("a", "b")).__name__, isinstance(join(text, "b"), Promise), str(join(text, "b")))
obj = SimpleLazyObject(lambda: runs.append("built") or Shop(1))
print("built" in runs, obj.n, "built" in runs, obj.__class__ is Shop, isinstance(obj, Shop), repr(SimpleLazyObject(dict)))
obj.n = 5
print(obj.n, obj.stock, bool(SimpleLazyObject(lambda: [])), SimpleLazyObject(lambda: 5) == 5, len(SimpleLazyObject(lambda: "abc")), list(SimpleLazyObject(lambda: [1])), "a" in SimpleLazyObject(lambda: {"a": 1}))
print(partition(lambda x: x > 2, [1, 2, 3, 4]), pickle.loads(pickle.dumps(SimpleLazyObject(lambda: {"a": 1}))))
for value in (text, SimpleLazyObject(lambda: (1, 2))):
    cache.set("v", value)
    print(type(cache.get("v")).__name__, cache.get("v") if not isinstance(cache.get("v"), Promise) else str(cache.get("v")))
