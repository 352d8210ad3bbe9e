# SHOP
# BACKENDS: locmem
from decimal import Decimal

from django.db.models import BooleanField, Case, CharField, Count, DateField, DecimalField, Exists, F, FloatField, IntegerField, OuterRef, Q, Subquery, Sum, TextField, Value, When
from django.db.models.functions import Coalesce, Concat, Length, Lower, NullIf, Upper
from shop.models import Category, Order, Product

ps = Product.objects.order_by("id")


def t(name, call):
    try:
        print(name, call())
    except Exception as e:
        print(name, type(e).__name__, str(e)[:200])


one = lambda e: list(ps.annotate(x=e).values_list("x", flat=True))
kinds = [Value(1), Value("a"), Value(1.5), Value(Decimal("2.5")), Value(None), Value(True), F("stock"), F("price"), F("name"), F("category"), F("category__name"), Value("5", output_field=IntegerField()), Value(3, output_field=CharField()), Length("name"), Upper("name")]
for a in kinds:
    for b in kinds:
        t(f"{a!r} / {b!r}", lambda: one(Case(When(stock=0, then=a), default=b)))
for out in (IntegerField(), CharField(), FloatField(), BooleanField(), TextField(), DecimalField(max_digits=6, decimal_places=2)):
    for a, b in ((Value(1), Value("a")), (F("stock"), F("name")), (Value(0), F("price")), (Value(True), Value(7)), (Value("3"), Value(4))):
        t(f"{type(out).__name__} {a!r} {b!r}", lambda: one(Case(When(stock=0, then=a), default=b, output_field=out)))
t("filter", lambda: list(ps.annotate(x=Case(When(stock=0, then=Value("none")), When(stock__lt=20, then=Value("few")), default=Value("many"))).filter(x__in=["few", "none"]).values_list("id", "x")))
t("filter gt", lambda: list(ps.annotate(x=Case(When(stock=0, then=F("price")), default=Value(Decimal("1")))).filter(x__gt=2).values_list("id", "x")))
t("order", lambda: list(ps.order_by(Case(When(name__startswith="B", then=0), default=1, output_field=IntegerField()), "name").values_list("name", flat=True)))
t("order mixed", lambda: list(ps.order_by(Case(When(name__startswith="B", then=Value("0")), default=F("stock"), output_field=CharField())).values_list("name", flat=True)))
t("sum", lambda: ps.aggregate(a=Sum(Case(When(stock=0, then=F("price")), default=Value(Decimal("0")))), b=Sum(Case(When(stock=0, then=1), default=Value(0), output_field=IntegerField())), c=Count(Case(When(stock=0, then=1)))))
t("nested", lambda: one(Case(When(stock=0, then=Case(When(price__gt=5, then=Value("dear")), default=Value("cheap"))), default=Value("there"))))
t("in update", lambda: (ps.update(name=Case(When(stock=0, then=Concat("name", Value(" (sold out)"))), default=F("name"))), list(ps.values_list("name", flat=True))))
t("update kinds", lambda: (ps.update(stock=Case(When(stock=0, then=Value("5")), default=F("stock"))), list(ps.values_list("stock", flat=True))))
t("update wrong", lambda: (ps.update(stock=Case(When(stock=5, then=Value("five")), default=F("stock"))), list(ps.values_list("stock", flat=True))))
t("exists", lambda: one(Case(When(Exists(Order.objects.filter(product=OuterRef("pk"))), then=Value("sold")), default=Value("never"))))
t("subquery", lambda: one(Case(When(stock__gt=20, then=Subquery(Order.objects.filter(product=OuterRef("pk")).order_by("-id").values("total")[:1])), default=Value(None))))
t("coalesce", lambda: one(Coalesce(Case(When(stock__gt=20, then=F("name"))), Value("?"))))
t("values group", lambda: list(Product.objects.values(k=Case(When(price__gt=10, then=Value("dear")), default=Value("cheap"))).annotate(n=Count("id")).order_by("k")))
t("boolean", lambda: one(Case(When(Q(stock=0) | Q(price__gt=20), then=Value(True)), default=Value(False))))
t("q as annotation", lambda: (one(Q(stock=0)), ps.filter(Case(When(stock=0, then=True), default=False)).count()))
