# SHOP
# BACKENDS: locmem, redis
import gc
import logging
import sys
import weakref

from django.core.cache import cache
from django.core.signals import request_finished, request_started, setting_changed
from django.db.models.signals import m2m_changed, post_delete, post_init, post_save, pre_delete, pre_save
from django.dispatch import Signal, receiver
from django.http import HttpResponse
from django.test import Client, override_settings
from django.urls import path
from shop.models import Category, Order, Product

log = []


@receiver(post_save, sender=Product)
def changed(sender, instance, created, raw, using, update_fields, **kwargs):
    log.append(("save", instance.pk, created, raw, using, update_fields and sorted(update_fields), sorted(kwargs)))
    cache.delete(f"product:{instance.pk}")


@receiver([pre_delete, post_delete], sender=Product)
def deleted(sender, instance, using, origin, signal, **kwargs):
    log.append(("delete", instance.pk, signal is pre_delete, type(origin).__name__, sorted(kwargs)))


def take():
    out, log[:] = list(log), []
    return out


p = Product.objects.create(name="s", price=1, category_id=1)
print(take())
p.save()
p.save(update_fields=["name"])
p.save(update_fields=[])
print(take())
Product.objects.filter(pk=p.pk).update(stock=1)
Product.objects.bulk_update([p], ["stock"])
Product.objects.bulk_create([Product(name="b", price=1, category_id=1)])
print(take())
Product.objects.update_or_create(pk=p.pk, defaults={"stock": 4})
Product.objects.get_or_create(name="got", defaults={"price": 2, "category_id": 1})
print(take())
Product.objects.filter(name__in=["b", "got"]).delete()
p.delete()
print(take())
post_save.disconnect(changed, sender=Product)
print(post_save.disconnect(changed, sender=Product), Product.objects.create(name="q", price=1, category_id=1).pk > 0, take())
s = Signal()
print(s.send("x"), s.send_robust("x"), s.has_listeners())


def one(sender, **kw):
    return "one", sorted(kw)


def two(sender, **kw):
    raise ValueError("two")


s.connect(one)
s.connect(one)
s.connect(two, sender="only")
print([(f.__name__, r) for f, r in s.send(sender=None, a=1)], [(f.__name__, type(r).__name__) for f, r in s.send_robust(sender="only")])
for call in (lambda: s.send("only"), lambda: s.connect(5), lambda: s.connect(lambda sender: 1), lambda: s.send(), lambda: s.connect(one, weak=False, dispatch_uid="u")):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, str(e)[:100])


class H:
    def method(self, sender, **kw):
        return "method"


h = H()
s.connect(h.method)
print(len(s.send(None)))
del h
gc.collect()
print(len(s.send(None)), s.disconnect(one), s.disconnect(dispatch_uid="u"), len(s.send(None)))
s2 = Signal(use_caching=True)
s2.connect(one, sender=Product)
print(len(s2.send(Product)), len(s2.send(Category)), s2.has_listeners(Product), s2.has_listeners(Category))
count = {"start": 0, "end": 0}
request_started.connect(lambda sender, **kw: count.__setitem__("start", count["start"] + 1), weak=False, dispatch_uid="s")
request_finished.connect(lambda sender, **kw: count.__setitem__("end", count["end"] + 1), weak=False, dispatch_uid="f")
urlpatterns = [path("", lambda r: HttpResponse("x")), path("boom/", lambda r: 1 / 0)]
c = Client(raise_request_exception=False)
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("%(name)s|%(levelname)s|%(message)s|%(status_code)s"))
for name in ("django.request",):
    lg = logging.getLogger(name)
    lg.handlers, lg.propagate = [handler], False
handler.formatter.formatException = lambda info: info[0].__name__
print(c.get("/").status_code, c.get("/boom/").status_code, c.get("/none/").status_code, count)
app = logging.getLogger("shop.cache")
app.setLevel(logging.INFO)
h2 = logging.StreamHandler(sys.stdout)
h2.setFormatter(logging.Formatter("[%(levelname)s] %(name)s: %(message)s"))
app.addHandler(h2)
app.propagate = False
app.debug("no")
app.info("hit %s", "k")
app.warning("miss %(k)s", {"k": 5})
try:
    1 / 0
except ZeroDivisionError:
    app.error("bad", extra={"x": 1})
print(app.isEnabledFor(logging.DEBUG), app.getEffectiveLevel(), logging.getLogger("shop").name, app.parent.name)
