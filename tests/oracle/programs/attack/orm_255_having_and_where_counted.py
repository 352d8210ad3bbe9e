# SHOP
# BACKENDS: locmem
from decimal import Decimal

from django.core.cache import cache
from django.db import connection
from django.db.models import Avg, Case, Count, Exists, F, Max, OuterRef, Q, Subquery, Sum, Value, When
from django.db.models.functions import Coalesce
from django.test.utils import CaptureQueriesContext
from shop.models import Category, Customer, Order, Product

qs = Customer.objects.filter(order__total__gt=5).annotate(n=Count("order"), s=Sum("order__total")).filter(n__gte=1, s__lt=60).order_by("id").values_list("name", "n", "s")
with CaptureQueriesContext(connection) as queries:
    print((qs.count(), qs.exists(), len(qs), bool(qs[:1])))
print(len(queries))
print(list(qs[1:2]), qs.first(), list(qs.reverse())[:1])
print(list(qs.none()), qs.ordered)
