# SHOP
# BACKENDS: locmem
from django.db.models import Avg, Count, F, Max, Min, Q, StdDev, Sum, Value, Variance
from shop.models import Order, Product

nothing = Product.objects.filter(pk=99)
print(nothing.aggregate(Sum("stock"), Avg("price"), Max("name"), Min("id"), Count("id"), Count("*"), StdDev("stock"), Variance("stock")) if False else nothing.aggregate(Sum("stock"), Avg("price"), Max("name"), Min("id"), Count("id")))
print(Product.objects.none().aggregate(Sum("stock"), Count("id"), s=Sum("price", default=5)))
print(nothing.aggregate(s=Sum("stock", default=0), a=Avg("price", default=1.5), m=Max("name", default="none")))
print(Product.objects.aggregate(Sum("price"), Avg("price"), Max("price"), Avg("stock"), Sum("stock"), Min("name"), n=Count("category", distinct=True)))
print(Order.objects.aggregate(sum=Sum("total"), per=Sum("total") / Count("id"), big=Count("id", filter=Q(total__gte=10)), spread=Max("total") - Min("total")))
print(Product.objects.aggregate(both=Sum(F("stock") + F("id")), scaled=Sum(F("price") * 2), cond=Sum("stock", filter=~Q(category=1))))
for call in (lambda: Order.objects.aggregate(total=Sum("total"), per=Sum("total")), lambda: Product.objects.aggregate("stock"), lambda: Product.objects.aggregate(Sum("nope")), lambda: Product.objects.aggregate(x=Sum("stock") + F("id")), lambda: Product.objects.aggregate(x=5), lambda: Product.objects.aggregate(a=Sum("stock"), b=F("a") * 2), lambda: Product.objects.aggregate(Max("stock", default=0)), lambda: Product.objects.aggregate(Count("id", default=0)), lambda: Product.objects.aggregate(Sum("name")) if False else None, lambda: Product.objects.aggregate(), lambda: Product.objects.annotate(n=Count("order")).aggregate(Avg("n"), Sum("n")), lambda: Product.objects.order_by("id")[:3].aggregate(Sum("stock")), lambda: Product.objects.values("category").distinct().aggregate(n=Count("category")), lambda: Product.objects.aggregate(Sum("price"), price__sum=Max("price")), lambda: Max("stock", distinct=True), lambda: Sum("stock", distinct=True).default_alias, lambda: repr([Count("*"), Sum("a", filter=Q(b=1)), Avg("x", distinct=True), Count("x", distinct=True)])):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, str(e)[:150])
