# SHOP
# BACKENDS: locmem, redis
from django.core.cache import cache
from django.db.models import Avg, Count, F, Max, Min, OuterRef, Q, Subquery, Sum, Value
from django.db.models.functions import Coalesce, TruncDate
from shop.models import Category, Customer, Order, Product

print(list(Product.objects.annotate(sold=Coalesce(Sum("order__quantity"), 0)).order_by("-sold", "id").values_list("name", "sold")))
print(list(Category.objects.annotate(revenue=Sum("product__order__total"), orders=Count("product__order")).order_by("name").values("name", "revenue", "orders")))
print(list(Customer.objects.annotate(n=Count("order", filter=Q(order__status="paid"))).filter(n__gt=0).order_by("-n", "name").values_list("name", "n")))
print(list(Customer.objects.alias(n=Count("order")).filter(n=0).values_list("name", flat=True)))
best = Order.objects.filter(product__category=OuterRef("pk")).order_by("-total")
print(list(Category.objects.annotate(best=Subquery(best.values("total")[:1])).order_by("id").values_list("name", "best")))
print(Order.objects.filter(product__category__name="Tea").aggregate(n=Count("id"), total=Sum("total"), most=Max("quantity")))
print(list(Order.objects.values("product__category__name").annotate(n=Count("id"), total=Sum("total")).order_by("product__category__name")))
print(list(Product.objects.annotate(value=F("price") * F("stock")).filter(value__gt=100).order_by("-value").values_list("name", "value")))
print(Product.objects.annotate(share=F("stock") * 100 / Value(240)).get(pk=1).share, Product.objects.annotate(n=Count("order")).get(pk=1).n)
print(Category.objects.annotate(n=Count("product")).filter(n__gte=2).count(), Category.objects.annotate(n=Count("product")).values_list("n", flat=True).order_by("n"))
cache.set("top", list(Product.objects.annotate(sold=Sum("order__quantity")).order_by(F("sold").desc(nulls_last=True))[:2]))
print([(p.name, p.sold) for p in cache.get("top")])
print(Product.objects.filter(category__in=Category.objects.filter(name__startswith="T")).exclude(order__isnull=False).values_list("name", flat=True))
print(list(Product.objects.values("category_id").annotate(Count("id"), Avg("stock"), Min("price")).order_by("category_id")))
