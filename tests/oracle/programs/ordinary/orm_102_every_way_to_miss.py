# SHOP
# BACKENDS: locmem
from django.core.exceptions import FieldError, ObjectDoesNotExist, ValidationError
from django.shortcuts import get_object_or_404
from shop.models import Category, Customer, Order, Product

for call in (
    lambda: Product.objects.get(name="nothing"),
    lambda: Product.objects.get(stock__gte=1),
    lambda: Product.objects.get(),
    lambda: Product.objects.none().get(),
    lambda: Product.objects.filter(pk=1).get(pk=2),
    lambda: Product.objects.order_by("id")[:2].get(),
    lambda: Product.objects.order_by("id")[:2].get(pk=1),
    lambda: Product.objects.get(colour="red"),
    lambda: Product.objects.get(category__colour="red"),
    lambda: Product.objects.get(name__colour="red"),
    lambda: Product.objects.get(pk="x"),
    lambda: Product.objects.get(price="cheap"),
    lambda: Product.objects.filter(stock=None).count(),
    lambda: Product.objects.filter(stock__gt=None),
    lambda: Product.objects.filter(pk__in=5),
    lambda: Product.objects.filter(category="Tea"),
    lambda: Product.objects.filter(category=Customer(pk=1)),
    lambda: Product.objects.latest("nothing"),
    lambda: Product.objects.latest(),
    lambda: Product.objects.filter(pk=99).latest("id"),
    lambda: Product.objects.filter(pk=99).earliest("id"),
    lambda: get_object_or_404(Product, pk=99),
    lambda: get_object_or_404(Product.objects.filter(stock=0), name="Green tea"),
    lambda: get_object_or_404(Order, status="paid"),
    lambda: Category.objects.get(product=99),
    lambda: Product.objects.order_by("id")[-1],
    lambda: Product.objects.order_by("id")[99],
    lambda: Product.objects.order_by("id")["a"],
    lambda: Product.objects.all()[2:4].filter(pk=1),
    lambda: Product.objects.all()[2:4].order_by("id"),
    lambda: Product.objects.values("nothing"),
    lambda: Product.objects.only("nothing").first(),
    lambda: Product.objects.select_related("nothing").first(),
    lambda: Product.objects.prefetch_related("nothing").first(),
    lambda: list(Product.objects.prefetch_related("nothing")),
    lambda: Product(colour="red"),
    lambda: Product(1, "a", 1, 2, 3, 4),
    lambda: Product.objects.create(name="x", colour="red"),
    lambda: Product.objects.get_or_create(colour="red"),
    lambda: Product.objects.filter(1),
    lambda: Product.objects.filter("name"),
    lambda: Product.nothing,
    lambda: Product.objects.get(pk=1).objects,
    lambda: Product.objects.get(pk=1).order_set.get(pk=99),
):
    try:
        print(call())
    except Exception as e:
        print(type(e).__module__, type(e).__name__, e)
