# SHOP
# BACKENDS: locmem, redis
from django.core.cache import cache
from django.db.models import Avg, Count, F, Max, Min, Q, StdDev, Sum, Variance
from shop.models import Category, Customer, Order, Product

print(Product.objects.values("category__name").annotate(n=Count("id"), dearest=Max("price")).order_by("category__name"))
print(list(Order.objects.values_list("status").annotate(Count("id")).order_by("status")))
print(list(Customer.objects.annotate(spent=Sum("order__total")).filter(spent__gt=10).order_by("-spent").values_list("name", "spent")))
print(Category.objects.annotate(n=Count("product", filter=Q(product__stock__gt=0))).order_by("-n", "name").first().n)
print(Product.objects.aggregate(spread=Max("price") - Min("price"), value=Sum(F("price") * F("stock"))))
print(Order.objects.annotate(n=Count("product__category__product", distinct=True)).order_by("id").values_list("n", flat=True))
print(Category.objects.aggregate(Count("product")), Category.objects.annotate(n=Count("product")).aggregate(Avg("n"), Max("n")))
print({k: round(v, 3) for k, v in Product.objects.aggregate(StdDev("stock"), Variance("stock"), population=Avg("stock")).items()})
totals = cache.get_or_set("totals", lambda: dict(Order.objects.values_list("status").annotate(s=Sum("total")).order_by()), 60)
print(sorted(totals.items()))
try:
    Product.objects.aggregate(Sum("nothing"))
except Exception as e:
    print(type(e).__name__, e)
try:
    Product.objects.annotate(name=Count("id"))
except ValueError as e:
    print(e)
print(Product.objects.annotate(double=F("price") * 2).values("name", "double").order_by("-double")[:1])
print(Order.objects.values("customer__name").annotate(total=Sum("total"), n=Count("*")).filter(n__gte=2).order_by("customer__name"))
