# SHOP
# BACKENDS: locmem
from django.db.models import F, Q
from shop.models import Category, Product


def ids(qs):
    try:
        return list(qs().order_by("id").values_list("id", flat=True))
    except Exception as e:
        return f"{type(e).__name__} {e}"


a, b = Product.objects.filter(category=1), Product.objects.filter(stock__lt=20)
print(ids(lambda: a ^ b), ids(lambda: a | b), ids(lambda: a & b), ids(lambda: a ^ a), ids(lambda: Product.objects.all() ^ a), ids(lambda: a ^ Product.objects.none()))
print(ids(lambda: a.distinct() | b), ids(lambda: a.distinct() | b.distinct()), ids(lambda: a[:2] | b), ids(lambda: a[:2] & b), ids(lambda: a & b[:2]), ids(lambda: a.order_by("id")[:2] | b.order_by("-id")[:1]))
print(ids(lambda: a.exclude(stock=0) | b.filter(price__gt=10)), ids(lambda: a.filter(order__status="paid") | b), ids(lambda: a | Category.objects.all()), ids(lambda: a & 5))
print(ids(lambda: Product.objects.filter(Q(category=1) ^ Q(stock=0))), ids(lambda: Product.objects.exclude(Q(category=1) ^ Q(stock=0))), ids(lambda: Product.objects.filter(Q(category=1) ^ ~Q(stock=0) ^ Q(price__gt=5))), Q(a=1) ^ Q(b=2), ~(Q(a=1) ^ Q(b=2)))
print(str(Product.objects.filter(Q(id=1) ^ Q(id=2)).values("id").query))
