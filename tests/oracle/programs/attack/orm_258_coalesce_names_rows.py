# SHOP
# BACKENDS: locmem
from decimal import Decimal

from django.core.cache import cache
from django.db import connection
from django.db.models import Avg, Case, Count, Exists, F, Max, OuterRef, Q, Subquery, Sum, Value, When
from django.db.models.functions import Coalesce
from django.test.utils import CaptureQueriesContext
from shop.models import Category, Customer, Order, Product

qs = Product.objects.annotate(who=Coalesce(Max("order__customer__name"), Value("nobody"))).order_by("id").values_list("name", "who")
with CaptureQueriesContext(connection) as queries:
    print(list(qs))
print(len(queries))
cache.set('rows', list(qs))
print(cache.get('rows') == list(qs), list(qs.all())[:1])
