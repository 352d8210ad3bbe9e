# BACKENDS: locmem, redis
import functools

from django.core.cache import cache
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils.decorators import classonlymethod, decorator_from_middleware, make_middleware_decorator, method_decorator
from django.utils.deprecation import MiddlewareMixin
from django.utils.functional import LazyObject, SimpleLazyObject, cached_property, keep_lazy, keep_lazy_text, lazy, lazystr, partition
from django.utils.hashable import make_hashable
from django.utils.module_loading import import_string
from django.utils.datastructures import CaseInsensitiveMapping, ImmutableList, MultiValueDict, OrderedSet


class Product:
    def __init__(self, n):
        self.n = n

    @cached_property
    def price(self):
        print("computed")
        return cache.get_or_set(f"price:{self.n}", lambda: self.n * 2)


p = Product(3)
print(p.price, p.price, "price" in p.__dict__)
del p.price
print(p.price)
try:
    Product.price.x
except AttributeError as e:
    print(e)
obj = SimpleLazyObject(lambda: {"a": 1})
print(obj["a"], len(obj), "a" in obj, bool(obj), type(obj).__name__, isinstance(obj, dict), obj == {"a": 1})
print(partition(lambda n: n > 2, [1, 2, 3, 4]), make_hashable({"b": [1, {2}], "a": 1}), import_string("django.core.cache.cache") is cache)
try:
    import_string("django.core.cache.nope")
except ImportError as e:
    print(e)
d = MultiValueDict({"a": [1, 2], "b": [3]})
d.appendlist("b", 4)
print(d["a"], d.getlist("b"), d.get("z"), d.dict(), list(d.lists()), d)
m = CaseInsensitiveMapping({"Name": 1})
print(m["NAME"], "name" in m, list(OrderedSet([3, 1, 3])), ImmutableList([1, 2]))
try:
    ImmutableList([1]).append(2)
except AttributeError as e:
    print(e)


class Timing(MiddlewareMixin):
    def process_request(self, request):
        request.seen = ["request"]

    def process_view(self, request, view, args, kwargs):
        request.seen.append(f"view {view.__name__} {kwargs}")

    def process_response(self, request, response):
        response["X-Seen"] = ",".join(request.seen)
        return response


def page(request, pk=None):
    return HttpResponse("x")


print(decorator_from_middleware(Timing)(page)(RequestFactory().get("/"), pk=3)["X-Seen"])
print(Timing(page)(RequestFactory().get("/")).headers["X-Seen"])


def twice(function):
    @functools.wraps(function)
    def inner(*args, **kwargs):
        return function(*args, **kwargs) * 2

    return inner


class View:
    @method_decorator(twice)
    def get(self):
        """doc"""
        return 4

    @classonlymethod
    def make(cls):
        return cls.__name__


print(View().get(), View.get.__doc__, View.make())
try:
    View().make()
except AttributeError as e:
    print(e)
print(keep_lazy_text(str.upper)("a"), str(lazystr("x")), lazy(lambda: [1, 2], list)()[0])
