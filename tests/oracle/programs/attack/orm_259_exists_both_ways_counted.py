# SHOP
# BACKENDS: locmem
from decimal import Decimal

from django.core.cache import cache
from django.db import connection
from django.db.models import Avg, Case, Count, Exists, F, Max, OuterRef, Q, Subquery, Sum, Value, When
from django.db.models.functions import Coalesce
from django.test.utils import CaptureQueriesContext
from shop.models import Category, Customer, Order, Product

qs = Category.objects.annotate(sold=Exists(Order.objects.filter(product__category=OuterRef("pk"))), empty=~Exists(Product.objects.filter(category=OuterRef("pk"), stock__gt=0))).order_by("id").values_list("name", "sold", "empty")
with CaptureQueriesContext(connection) as queries:
    print((qs.count(), qs.exists(), len(qs), bool(qs[:1])))
print(len(queries))
print(list(qs[1:2]), qs.first(), list(qs.reverse())[:1])
print(list(qs.none()), qs.ordered)
