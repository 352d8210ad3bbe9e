# SHOP
# BACKENDS: locmem
import pickle

from django.db.models import Count, F, Q, Sum, Value
from django.db.models.functions import Coalesce, Concat, Length, Upper
from shop.models import Category, Customer, Order, Product

print(Product.objects.annotate(worth=F("price") * F("stock")).order_by("-worth").values_list("name", "worth")[:2])
print(Category.objects.annotate(n=Count("product"), total=Sum("product__stock")).values("name", "n", "total").order_by("name"))
print(Customer.objects.annotate(spent=Coalesce(Sum("order__total"), Value(0), output_field=Order._meta.get_field("total"))).order_by("id").values_list("name", "spent"))
print(Customer.objects.annotate(paid=Count("order", filter=Q(order__status="paid"))).order_by("id").values_list("paid", flat=True))
print(Order.objects.values_list("status").annotate(Count("id")).order_by("status"))
print(Order.objects.values("customer__name").annotate(n=Count("id")).filter(n__gt=1).order_by("customer__name"))
print(Customer.objects.exclude(order__status="paid").values_list("name", flat=True).order_by("id"))
print(Customer.objects.filter(order__status="paid", order__quantity__gt=1), Customer.objects.filter(order__isnull=True))
print(Product.objects.annotate(label=Concat("name", Value(" in "), "category__name"), n=Length("name"), up=Upper("name")).order_by("id").values("label", "n", "up")[0])
print(list(Product.objects.none()), Product.objects.none().count(), repr(Product.objects.all()[:2]), bool(Product.objects.filter(pk=99)))
print(Product.objects.order_by("category", "-stock").values_list("id", flat=True), Product.objects.filter(category__in=Category.objects.filter(name="Tea")).count())
print(Product.objects.filter(Q(name__startswith="B") | Q(category__name="Books"), ~Q(stock=14)).values_list("name", flat=True))
queryset = Product.objects.filter(stock__gt=20).order_by("id")
kept = pickle.loads(pickle.dumps(queryset))
print(kept, kept.filter(pk=1), pickle.loads(pickle.dumps(Product.objects.values_list("name", flat=True).filter(pk=1))))
print(queryset.query is kept.query, queryset._result_cache is not None, kept._result_cache == queryset._result_cache)
p = Product.objects.get(pk=1)
print(p._meta.label, p._meta.db_table, [f.name for f in p._meta.fields], p._meta.pk.name, p._meta.get_field("price").max_digits, p._state.db, p._state.adding)
print(sorted(p.__dict__), len(pickle.dumps(p, 5)), len(pickle.dumps(Category.objects.get(pk=1), 5)))
print(p == Product(pk=1), hash(p) == hash(1), p in {Product(pk=1)}, Product() == Product(), repr(Product(name="n")), str(Order(pk=3)))
for bad in (lambda: Product(colour=1), lambda: Product.objects.filter(colour=1), lambda: Product.objects.filter(name__foo=1), lambda: Product.objects.get(stock__gt=0), lambda: Product.objects.filter(pk="x"), lambda: Product.objects.values("colour"), lambda: hash(Product()), lambda: Product.objects.all()[-1], lambda: Product.objects.all()["x"], lambda: Product.objects.create(name="x", category=5), lambda: p.objects, lambda: Product.objects.order_by("id")[:2].filter(pk=1), lambda: Product.objects.select_related("name").first(), lambda: Order.objects.aggregate(Sum("colour"))):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
