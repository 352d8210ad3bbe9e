# SHOP
# BACKENDS: locmem, redis, dummy
import hashlib

from django.core.cache import cache
from django.db.models.signals import post_save
from django.dispatch import receiver
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils.cache import get_cache_key
from django.views.decorators.cache import cache_page
from shop.models import Category, Product

rf = RequestFactory()
runs = []


def versioned(view):
    def wrapper(request, *args):
        version = cache.get_or_set("pages:version", 1, None) or 1
        return cache_page(60, key_prefix=f"v{version}")(view)(request, *args)

    return wrapper


@versioned
def listing(request, name):
    runs.append(name)
    return HttpResponse(", ".join(Product.objects.filter(category__name=name).order_by("id").values_list("name", flat=True)))


@receiver(post_save, sender=Product)
def forget_pages(sender, **kwargs):
    try:
        cache.incr("pages:version")
    except ValueError:
        cache.set("pages:version", 1, None)


for name in ("Tea", "Cups", "Tea"):
    print(listing(rf.get(f"/{name}/"), name).content.decode())
product = Product.objects.get(pk=4)
product.name = "Red cup"
product.save()
for name in ("Tea", "Cups", "Cups"):
    print(listing(rf.get(f"/{name}/"), name).content.decode())
print(runs, cache.get("pages:version"), get_cache_key(rf.get("/Tea/"), key_prefix="v2") is not None)
