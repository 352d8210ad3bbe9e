# SHOP
# BACKENDS: locmem
from django.db.models import Avg, Count, F, Max, Min, Q, Sum, Value
from django.db.models.functions import Coalesce, Concat, Length, Round, Upper
from shop.models import Category, Customer, Order, Product

print(list(Category.objects.annotate(n=Count("product")).order_by("id").values_list("name", "n")))
print(list(Category.objects.annotate(n=Count("product", filter=Q(product__stock__gt=0)), worth=Sum(F("product__stock") * F("product__price"))).order_by("id").values("name", "n", "worth")))
print(list(Product.objects.values("category__name").annotate(n=Count("id"), top=Max("price")).order_by("-n", "category__name")))
print(list(Product.objects.values_list("category").annotate(Min("price")).order_by("category")))
print(list(Customer.objects.annotate(spent=Coalesce(Sum("order__total"), Value(0), output_field=Order._meta.get_field("total"))).order_by("-spent", "id").values_list("name", "spent")))
print(list(Customer.objects.annotate(n=Count("order")).filter(n__gte=2).values_list("name", "n").order_by("name")))
print(list(Customer.objects.filter(order__status="paid").annotate(n=Count("order")).values_list("name", "n").order_by("name")))
print(list(Customer.objects.annotate(n=Count("order")).exclude(n=0).aggregate(Avg("n"), most=Max("n")).items()))
print(list(Order.objects.values("status").annotate(total=Sum("total"), n=Count("*")).order_by("status")))
print(list(Product.objects.annotate(label=Concat(Upper("name"), Value(" "), "category__name"), size=Length("name")).filter(size__lt=9).order_by("id").values_list("label", "size")))
print(Order.objects.aggregate(sum=Sum(F("quantity") * F("product__price")), avg=Avg("quantity"), n=Count("product", distinct=True), rich=Count("id", filter=Q(total__gt=10))))
print(Product.objects.annotate(total=F("stock") * 2).filter(total__gt=F("stock") + 50).count(), Product.objects.alias(total=F("stock") * 2).order_by("-total").first())
p = Product.objects.annotate(n=Count("order")).get(pk=1)
print(p.n, hasattr(Product.objects.alias(n=Count("order")).get(pk=1), "n"))
for call in (lambda: Product.objects.annotate(name=Count("order")), lambda: Product.objects.annotate(Count("nothing")), lambda: Product.objects.aggregate(x=F("stock")), lambda: Product.objects.annotate(n=Count("order")).aggregate(Sum("n")), lambda: Product.objects.annotate(Sum("stock"), Sum("stock")), lambda: Product.objects.aggregate(Count("order") + 1), lambda: Product.objects.annotate(F("stock") + 1)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
