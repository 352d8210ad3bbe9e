# SHOP
# BACKENDS: locmem, redis, dummy
import functools

from django.core.cache import cache, caches
from django.core.cache.backends.base import DEFAULT_TIMEOUT
from django.utils.functional import cached_property
from shop.models import Product

calls = []


class cached_method:
    def __init__(self, timeout=DEFAULT_TIMEOUT):
        self.timeout = timeout

    def __call__(self, method):
        @functools.wraps(method)
        def wrapper(instance, *args):
            key = f"{type(instance).__name__}:{instance.pk}:{method.__name__}:{':'.join(map(str, args))}"
            sentinel = object()
            value = cache.get(key, sentinel)
            if value is sentinel:
                value = method(instance, *args)
                cache.set(key, value, self.timeout)
            return value

        wrapper.forget = lambda instance, *args: cache.delete(f"{type(instance).__name__}:{instance.pk}:{method.__name__}:{':'.join(map(str, args))}")
        return wrapper


class Report(Product):
    class Meta:
        proxy = True
        app_label = "shop"

    @cached_method(60)
    def sold(self, status):
        calls.append((self.pk, status))
        return self.order_set.filter(status=status).count()

    @cached_property
    def label(self):
        calls.append("label")
        return f"{self.name}!"


tea = Report.objects.get(pk=1)
print(tea.sold("paid"), tea.sold("paid"), tea.sold("new"), calls)
print(Report.sold.forget(tea, "paid"), tea.sold("paid"), len(calls), Report.sold.__name__)
print(tea.label, tea.label, calls.count("label"))
cache.set("tea", tea)
kept = cache.get("tea", tea)
print(kept.label, calls.count("label"), type(kept).__name__, kept == tea, kept == Product.objects.get(pk=1))
tea.refresh_from_db()
print("label" in tea.__dict__)
