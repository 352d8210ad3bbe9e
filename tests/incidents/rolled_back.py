"""An ETag that is stored inside of a transaction, which is then rolled back.

Right: even one request alone leaves a tag in the cache for a stock that never was.
"""
from django.core.cache import cache
from django.db import transaction
from shop.models import Product
def change():
    try:
        with transaction.atomic():
            p = Product.objects.select_for_update().get(pk=1)
            p.stock = 5
            p.save()
            cache.set("etag", f"stock-{p.stock}", None)
            raise ValueError("no")
    except ValueError:
        return "rolled back"
def read():
    etag = cache.get("etag")
    if etag is None:
        etag = f"stock-{Product.objects.get(pk=1).stock}"
        cache.set("etag", etag, None)
    return etag
