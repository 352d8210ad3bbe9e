# SHOP
# BACKENDS: locmem
from decimal import Decimal

from django.db.models import Q
from shop.models import Category, Customer, Order, Product

ids = lambda queryset: list(queryset.order_by("id").values_list("id", flat=True))
print(ids(Product.objects.filter(name__icontains="A")), ids(Product.objects.filter(name__startswith="T")), ids(Product.objects.filter(name__iendswith="S")))
print(ids(Product.objects.filter(pk__in=[3, 1, 99])), ids(Product.objects.filter(pk__in=[])), ids(Product.objects.exclude(pk__in=[1, 2])))
print(ids(Product.objects.filter(stock__range=(10, 60))), ids(Product.objects.filter(stock__lte=10)), ids(Product.objects.filter(price__gt=Decimal("10"))))
print(ids(Product.objects.filter(Q(stock=0) | Q(price__lt=5))), ids(Product.objects.filter(~Q(category=1))))
print(ids(Order.objects.filter(product__category__name__contains="e")), ids(Order.objects.exclude(customer__name="x")), ids(Customer.objects.filter(order__isnull=True)))
print(ids(Category.objects.filter(product__stock__gt=0).distinct()), ids(Category.objects.filter(product=Product.objects.get(pk=1))))
print(ids(Product.objects.filter(name__regex=r"^[A-M]")), ids(Product.objects.filter(name__iexact="tea")), ids(Product.objects.filter(category__in=Category.objects.filter(id__lt=2))))
for wrong in (lambda: Product.objects.filter(nope=1), lambda: Product.objects.filter(name__nope=1), lambda: Product.objects.filter(category__nope=1), lambda: Product.objects.order_by("nope"), lambda: Product.objects.get(stock__gte=0), lambda: Product.objects.filter(pk="x").count(), lambda: Product.objects.values("nope")):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
