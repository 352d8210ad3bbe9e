# SHOP
# BACKENDS: locmem
from django.db import connection
from django.test.utils import CaptureQueriesContext
from shop.models import Order, Product

for field in ("stock", "id", "category"):
    for lookup in ("exact", "gt", "gte", "lt", "lte", "in"):
        for value in (-1, 0, 2.5, 2**63, -(2**63) - 1, 2**70):
            with CaptureQueriesContext(connection) as c:
                try:
                    shown = Product.objects.filter(**{f"{field}__{lookup}": [value] if lookup == "in" else value}).count()
                except Exception as e:
                    shown = f"{type(e).__name__} {str(e)[:50]}"
            print(field, lookup, value, shown, len(c))
print(Product.objects.exclude(stock=2**64).count(), Product.objects.exclude(stock=-1).count(), Product.objects.filter(stock__lt=2**64, stock__gt=-5).count())
