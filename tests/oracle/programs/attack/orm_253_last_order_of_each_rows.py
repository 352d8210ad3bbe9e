# SHOP
# BACKENDS: locmem
from decimal import Decimal

from django.core.cache import cache
from django.db import connection
from django.db.models import Avg, Case, Count, Exists, F, Max, OuterRef, Q, Subquery, Sum, Value, When
from django.db.models.functions import Coalesce
from django.test.utils import CaptureQueriesContext
from shop.models import Category, Customer, Order, Product

qs = Customer.objects.annotate(last=Max("order__id"), n=Count("order")).order_by(F("last").desc(nulls_last=True), "id").values_list("name", "last", "n")
with CaptureQueriesContext(connection) as queries:
    print(list(qs))
print(len(queries))
cache.set('rows', list(qs))
print(cache.get('rows') == list(qs), list(qs.all())[:1])
