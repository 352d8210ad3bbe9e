# SHOP
# BACKENDS: locmem, redis
from django.core.cache import cache
from django.core.signals import request_finished, request_started, got_request_exception, setting_changed
from django.db.models.signals import class_prepared, m2m_changed, post_delete, post_init, post_save, pre_delete, pre_init, pre_save
from django.dispatch import Signal, receiver
from django.http import HttpResponse
from django.test import Client, override_settings
from django.urls import path
from shop.models import Category, Product

heard = []


@receiver([post_save, post_delete], sender=Category, dispatch_uid="categories")
def forget(sender, instance, **kwargs):
    heard.append((instance.name, kwargs.get("created"), sorted(kwargs)))
    cache.delete("categories")


class Listener:
    def method(self, sender, **kwargs):
        heard.append("method")


listener = Listener()
pre_save.connect(listener.method, sender=Category)
request_started.connect(lambda sender, environ, **kwargs: heard.append(environ["PATH_INFO"]), weak=False)
request_finished.connect(lambda sender, **kwargs: heard.append("finished"), weak=False)
cache.set("categories", [1])
c = Category.objects.create(name="New")
print(cache.get("categories"), heard)
heard.clear()
del listener
c.name = "Newer"
c.save()
c.delete()
print(heard)
heard.clear()
urlpatterns = [path("a/", lambda r: HttpResponse("x"))]
Client().get("/a/")
print(heard)
print(post_save.disconnect(sender=Category, dispatch_uid="categories"), post_save.disconnect(forget, sender=Category), post_save.has_listeners(Category))
signal = Signal()


def bad(sender, **kwargs):
    raise RuntimeError("bad")


def good(sender, value=None, **kwargs):
    return value


signal.connect(bad)
signal.connect(good)
print([(r.__name__, repr(answer)) for r, answer in signal.send_robust(None, value=3)])
try:
    signal.send(None, value=3)
except RuntimeError as e:
    print(e)
try:
    signal.connect(lambda: None)
except ValueError as e:
    print(e)
try:
    signal.connect(5)
except (AssertionError, TypeError) as e:
    print(type(e).__name__)
print(Signal(use_caching=True).send(None), signal.send_robust("x")[1][1])
inits = []
post_init.connect(lambda instance, **kwargs: inits.append(instance.pk), sender=Product, weak=False)
list(Product.objects.filter(pk__lte=2))
print(sorted(inits))
