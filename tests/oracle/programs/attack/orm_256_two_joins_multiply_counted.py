# SHOP
# BACKENDS: locmem
from decimal import Decimal

from django.core.cache import cache
from django.db import connection
from django.db.models import Avg, Case, Count, Exists, F, Max, OuterRef, Q, Subquery, Sum, Value, When
from django.db.models.functions import Coalesce
from django.test.utils import CaptureQueriesContext
from shop.models import Category, Customer, Order, Product

qs = Category.objects.annotate(p=Count("product"), o=Count("product__order"), pd=Count("product", distinct=True), od=Count("product__order", distinct=True)).order_by("id").values_list("name", "p", "pd", "o", "od")
with CaptureQueriesContext(connection) as queries:
    print((qs.count(), qs.exists(), len(qs), bool(qs[:1])))
print(len(queries))
print(list(qs[1:2]), qs.first(), list(qs.reverse())[:1])
print(list(qs.none()), qs.ordered)
