# SHOP
# BACKENDS: locmem
from decimal import Decimal

from django.core.cache import cache
from django.db import connection
from django.db.models import Avg, Case, Count, Exists, F, Max, OuterRef, Q, Subquery, Sum, Value, When
from django.db.models.functions import Coalesce
from django.test.utils import CaptureQueriesContext
from shop.models import Category, Customer, Order, Product

qs = Product.objects.alias(v=F("price") * F("stock")).annotate(tax=F("v") * Value(Decimal("0.19"))).filter(v__gt=100).order_by("v").values_list("name", "tax")
with CaptureQueriesContext(connection) as queries:
    print(list(qs))
print(len(queries))
cache.set('rows', list(qs))
print(cache.get('rows') == list(qs), list(qs.all())[:1])
