# SHOP
# BACKENDS: locmem
from decimal import Decimal

from django.db.models import Avg, Count, F, Max, Min, Q, StdDev, Sum, Variance
from shop.models import Category, Customer, Order, Product


def t(name, call):
    try:
        print(name, call())
    except Exception as e:
        print(name, type(e).__name__, str(e)[:250])


none = Product.objects.filter(stock__gt=10**6)
one = Product.objects.filter(pk=1)
for cls in (Sum, Avg, Max, Min, Count, StdDev, Variance):
    t(cls.__name__, lambda: (none.aggregate(x=cls("stock")), one.aggregate(x=cls("stock")), Product.objects.aggregate(x=cls("stock")) if cls not in (StdDev, Variance) else round(Product.objects.aggregate(x=cls("stock"))["x"], 6)))
    t(cls.__name__ + " price", lambda: (none.aggregate(x=cls("price")), one.aggregate(x=cls("price"))))
    t(cls.__name__ + " nothing()", lambda: Product.objects.none().aggregate(x=cls("stock")))
for cls in (StdDev, Variance):
    t("sample", lambda: (none.aggregate(x=cls("stock", sample=True)), one.aggregate(x=cls("stock", sample=True)), round(Product.objects.aggregate(x=cls("stock", sample=True))["x"], 6)))
    t("default", lambda: (none.aggregate(x=cls("stock", default=0)), none.aggregate(x=cls("stock", default=0.5)), Product.objects.none().aggregate(x=cls("stock", default=7))))
    t("grouped", lambda: list(Category.objects.annotate(x=cls("product__stock", filter=Q(product__stock__gt=10**6))).order_by("id").values_list("x", flat=True)))
    t("grouped one", lambda: list(Category.objects.annotate(x=cls("product__stock", filter=Q(product__pk=1))).order_by("id").values_list("x", flat=True)))
    t("rows", lambda: [(k, round(v, 4) if v is not None else None) for k, v in Category.objects.annotate(x=cls("product__stock")).order_by("id").values_list("id", "x")])
    t("having", lambda: Category.objects.annotate(x=cls("product__stock")).filter(x__gt=1).count())
    t("repr", lambda: (repr(cls("a")), repr(cls("a", sample=True)), cls("a").default_alias))
    t("distinct", lambda: cls("stock", distinct=True))
    t("text", lambda: Product.objects.aggregate(x=cls("name")))
    t("null", lambda: Product.objects.aggregate(x=cls("stock", filter=Q(pk=1))))
    t("expr", lambda: Product.objects.aggregate(x=cls(F("stock") * 0)))
t("two", lambda: {k: v for k, v in Product.objects.aggregate(Sum("stock"), Avg("price"), n=Count("*")).items()})
t("alias clash", lambda: Product.objects.aggregate(Sum("stock"), Sum("stock")))
t("expr without alias", lambda: Product.objects.aggregate(Sum(F("stock") + 1)))
t("alias is field", lambda: Product.objects.annotate(stock=Sum("stock")))
t("aggregate of aggregate", lambda: Category.objects.annotate(n=Count("product")).aggregate(Max("n"), Avg("n"), Sum("n")))
t("agg of agg 2", lambda: Category.objects.aggregate(Max(Count("product"))))
t("count filter", lambda: Product.objects.aggregate(a=Count("id", filter=Q(stock=0)), b=Count("id", filter=~Q(stock=0)), c=Count("category", distinct=True)))
t("default", lambda: (none.aggregate(x=Sum("price", default=0)), none.aggregate(x=Sum("price", default=Decimal("0"))), none.aggregate(x=Avg("stock", default=1)), none.aggregate(x=Max("name", default="-"))))
t("count default", lambda: Count("id", default=0))
t("slice", lambda: Product.objects.order_by("id")[:2].aggregate(Sum("stock"), Count("id")))
t("distinct agg", lambda: Product.objects.values("category").distinct().aggregate(n=Count("category"), s=Sum("category")))
t("values agg", lambda: list(Order.objects.values("status").annotate(n=Count("id"), s=Sum("total"), a=Avg("quantity"), m=Max("product__name")).order_by("status")))
t("group then filter", lambda: list(Order.objects.values("customer__name").annotate(s=Sum("total")).filter(s__gt=20).order_by("-s", "customer__name")))
t("filter then group", lambda: list(Order.objects.filter(status="paid").values("customer").annotate(s=Sum(F("quantity") * 2)).order_by("customer")))
