# SHOP
# BACKENDS: locmem
from django.db.models import Count, F, Max, Q, Sum
from shop.models import Category, Customer, Order, Product


def t(n, call):
    try:
        print(n, call())
    except Exception as e:
        print(n, type(e).__name__, str(e)[:160])


C = Customer.objects.order_by("id")
l = lambda qs: list(qs.values_list("name", flat=True))
t(1, lambda: l(C.filter(Q(order__status="paid"), ~Q(order__quantity=1))))
t(2, lambda: l(C.filter(Q(order__status="paid") & ~Q(order__quantity=1))))
t(3, lambda: l(C.filter(order__status="paid").filter(~Q(order__quantity=1))))
t(4, lambda: l(C.filter(~Q(order__quantity=1), order__status="paid")))
t(5, lambda: l(C.exclude(order__status="paid", order__quantity=1)))
t(6, lambda: l(C.exclude(Q(order__status="paid") | Q(order__quantity=1))))
t(7, lambda: l(C.exclude(order__quantity__gt=F("order__quantity"))))
t(8, lambda: l(C.filter(~Q(~Q(order__status="paid")))))
t(9, lambda: l(C.filter(Q(order__status="paid") | ~Q(order__status="new"))))
t(10, lambda: list(C.annotate(n=Count("order")).filter(order__status="paid").values_list("name", "n")))
t(11, lambda: list(C.filter(order__status="paid").annotate(n=Count("order")).values_list("name", "n")))
t(12, lambda: list(C.filter(order__status="paid").filter(order__quantity__gte=1).annotate(n=Count("order")).values_list("name", "n")))
t(13, lambda: list(C.filter(order__status="paid", order__quantity__gte=1).annotate(n=Count("order"), s=Sum("order__total")).values_list("name", "n", "s")))
t(14, lambda: list(C.annotate(n=Count("order"), m=Count("order__product", distinct=True)).exclude(n=0).values_list("name", "n", "m")))
t(15, lambda: list(C.values("order__status").annotate(n=Count("id")).order_by("order__status")))
t(16, lambda: list(C.annotate(n=Count("order")).values("n").annotate(k=Count("id")).order_by("n")))
t(17, lambda: list(Category.objects.annotate(n=Count("product")).values_list("name", "n", "product__name").order_by("id", "product__id")))
t(18, lambda: list(Order.objects.values("status").annotate(n=Count("id")).filter(n__gte=1, quantity__gt=1).order_by("status")))
t(19, lambda: list(Order.objects.values("status").annotate(n=Count("id")).filter(Q(n__gte=2) | Q(quantity__gt=1)).order_by("status", "n")))
t(20, lambda: list(Order.objects.values("status").annotate(n=Count("id"), r=Count("id") * F("quantity")).order_by("status", "n", "r")))
t(21, lambda: (C.annotate(x=F("order__total")).count(), C.annotate(n=Count("order")).count(), C.filter(order__total__gt=1).count(), C.filter(order__total__gt=1).distinct().count(), C.values("order__status").count(), C.values("order__status").distinct().count()))
t(22, lambda: Product.objects.annotate(n=Count("order")).aggregate(Sum("n"), Max("order__total"), s=Sum("stock"), c=Count("category__name", distinct=True)))
t(23, lambda: Product.objects.distinct().aggregate(s=Sum("order__quantity", filter=Q(order__status="paid")), n=Count("id")))
t(24, lambda: Product.objects.order_by("id")[:3].aggregate(s=Sum("order__quantity"), n=Count("id"), a=Max("category__name")))
t(25, lambda: Order.objects.values("status").annotate(n=Count("id")).aggregate(m=Max("n"), s=Sum("n")))
t(26, lambda: list(C.filter(order__product__category__name="Tea").exclude(order__product__name="Green tea").distinct().values_list("name", flat=True)))
t(27, lambda: list(C.annotate(last=Max("order__id")).filter(order__id=F("last")).values_list("name", "order__product__name")))
t(28, lambda: list(Category.objects.annotate(m=Max("product__price")).filter(product__price=F("m")).values_list("name", "product__name").order_by("id")))
t(29, lambda: list(C.exclude(pk__in=Order.objects.filter(status="paid").values("customer")).values_list("name", flat=True)))
t(30, lambda: list(C.annotate(m=Max("order__total")).exclude(m__gt=10).values_list("name", "m")))
t(31, lambda: list(C.annotate(m=Max("order__total")).filter(~Q(m__gt=10)).values_list("name", "m")))
t(32, lambda: list(C.annotate(m=Max("order__total")).filter(Q(m__gt=10) | Q(m=None)).values_list("name", "m")))
t(33, lambda: list(Product.objects.exclude(order__isnull=True).distinct().order_by("id")))
t(34, lambda: list(Product.objects.filter(order__isnull=True).order_by("id")))
t(35, lambda: list(Product.objects.exclude(order__customer__name__startswith="A").order_by("id")))
t(36, lambda: (C.filter(Q(order__status="paid"), ~Q(order__quantity=1)).update(name="x"), C.filter(name="x").count()))
t(37, lambda: Order.objects.filter(~Q(product__category__name="Tea"), customer__name__gt="A").delete()[0])
