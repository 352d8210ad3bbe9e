import { ruleCases } from "#view-models/remarks/testing/rule-cases";

ruleCases("inside-transaction", "sees a key changed before the commit", {
  fires: [
    `from django.core.cache import cache
from django.db import transaction
from shop.models import Product

def stock():
    value = cache.get("stock")
    if value is None:
        value = Product.objects.get(pk=1).stock
        cache.set("stock", value, None)
    return value

def change():
    with transaction.atomic():
        Product.objects.filter(pk=1).update(stock=3)
        cache.delete("stock")
    return "ok"
`,
    `from django.core.cache import cache
from django.db.transaction import atomic
from shop.models import Product

@atomic
def change():
    Product.objects.filter(pk=1).update(stock=3)
    cache.set("stock", 3, 60)
`,
  ],
  silent: [
    `from django.core.cache import cache
from django.db import transaction
from shop.models import Product

def change():
    with transaction.atomic():
        Product.objects.filter(pk=1).update(stock=3)
        transaction.on_commit(lambda: cache.delete("stock"))
`,
    `from django.core.cache import cache
from django.db import transaction
from shop.models import Product

def change():
    with transaction.atomic():
        Product.objects.filter(pk=1).update(stock=3)
    cache.delete("stock")
`,
  ],
});
