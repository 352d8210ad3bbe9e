# SHOP
# BACKENDS: locmem
from django.db.models import Avg, Count, F, Max, Min, Q, Sum, Value
from django.db.models.functions import Coalesce, Concat, Length, Lower, Upper
from shop.models import Category, Order, Product

print(list(Category.objects.annotate(n=Count("product")).order_by("id").values_list("name", "n")))
print(list(Category.objects.annotate(n=Count("product", filter=Q(product__stock__gt=50))).filter(n__gt=0).order_by("-n", "id").values_list("name", "n")))
print(Product.objects.aggregate(Sum("stock"), Max("price"), dear=Min("price"), n=Count("id")))
print(list(Product.objects.values("category__name").annotate(total=Sum("stock"), most=Max("price")).order_by("category__name")))
print(list(Order.objects.values("status").annotate(n=Count("id"), money=Sum("total")).order_by("status")))
print(Product.objects.filter(stock__gt=10_000).aggregate(s=Sum("stock"), c=Coalesce(Sum("stock"), 0)))
print(list(Product.objects.annotate(worth=F("price") * F("stock")).order_by("-worth").values_list("name", "worth")[:3]))
print(list(Product.objects.annotate(label=Concat(Upper("name"), Value("!"))).order_by("id").values_list("label", flat=True)[:2]))
print(Product.objects.annotate(l=Length("name")).filter(l__gte=5).count(), list(Product.objects.annotate(low=Lower("name")).order_by("low").values_list("low", flat=True)[:2]))
print(Order.objects.values("customer").distinct().count(), Product.objects.values("category").annotate(n=Count("id")).order_by().count())
print(Category.objects.annotate(a=Avg("product__stock")).order_by("id").first().a)
try:
    Product.objects.annotate(name=Count("id"))
except Exception as e:
    print(type(e).__name__, e)
