# SHOP
# BACKENDS: locmem
from functools import reduce
from operator import or_

from django.db.models import F, Q
from shop.models import Customer, Order, Product

q = Q(name__startswith="G") | Q(price__lt=4) & ~Q(stock=0)
print(Product.objects.filter(q).order_by("id"), repr(q))
print(Q(), bool(Q()), Q(a=1) == Q(a=1), (Q(a=1) & Q()) == Q(a=1), hash(Q(a=1)) == hash(Q(a=1)))
words = ["tea", "cup"]
print(Product.objects.filter(reduce(or_, (Q(name__icontains=w) for w in words))).order_by("name"))
print(Product.objects.exclude(Q(category__name="Tea") | Q(stock__gte=25)).values_list("name", flat=True).order_by("name"))
print(Product.objects.filter(Q(price__gt=F("stock")) | Q(stock__in=[14, 25])).values_list("id", flat=True).order_by("id"))
print(Product.objects.filter(~Q(order__isnull=True)).distinct().order_by("id"))
print(Customer.objects.filter(~Q(name__contains="a"), email__endswith=".org") .count(), Customer.objects.filter(Q(pk=1) | Q(pk=2)).count())
print(Q(name="x", price=1), Q(("name", "x")), ~Q(a=1), Q(Q(a=1), b=2), Q(a=1, _connector=Q.OR), Q(a=1).deconstruct())
try:
    Product.objects.filter(Q(nothing=1))
except Exception as e:
    print(type(e).__name__, e)
try:
    Product.objects.filter(name__like="x")
except Exception as e:
    print(type(e).__name__, e)
try:
    Q(a=1) | 5
except TypeError as e:
    print(e)
print(Order.objects.filter(Q(status="paid") & Q(customer__name__startswith="A")).count(), Product.objects.filter(Q(pk__in=[])).exists())
