# SHOP
# BACKENDS: locmem
from decimal import Decimal

from django.db.models import BooleanField, Case, CharField, Count, DecimalField, F, FloatField, IntegerField, Q, Sum, TextField, Value, When
from django.db.models.functions import Cast, Coalesce, Greatest, Least
from shop.models import Product

ps = Product.objects.order_by("id")


def t(name, call):
    try:
        print(name, call())
    except Exception as e:
        print(name, type(e).__name__, str(e)[:200])


one = lambda e: list(ps.annotate(x=e).values_list("x", flat=True))
t("ints", lambda: one(Case(When(stock=0, then=Value(1)), default=Value(2))))
t("int str", lambda: one(Case(When(stock=0, then=Value(1)), default=Value("a"))))
t("int str out", lambda: one(Case(When(stock=0, then=Value(1)), default=Value("a"), output_field=CharField())))
t("none", lambda: one(Case(When(stock=0, then=Value("none")))))
t("field and value", lambda: one(Case(When(stock=0, then=Value(0)), default=F("stock"))))
t("field and decimal", lambda: one(Case(When(stock=0, then=Value(0)), default=F("price"))))
t("decimal and field", lambda: one(Case(When(stock=0, then=Value(Decimal("0"))), default=F("price"))))
t("float and int", lambda: one(Case(When(stock=0, then=Value(1.5)), default=Value(1))))
t("text and char", lambda: one(Case(When(stock=0, then=F("name")), default=Value("x"))))
t("bool", lambda: one(Case(When(stock__gt=10, then=True), default=False)))
t("bool int", lambda: one(Case(When(stock__gt=10, then=True), default=0)))
t("then f", lambda: one(Case(When(stock__gt=10, then="name"), default=Value("few"))))
t("fk", lambda: one(Case(When(stock__gt=10, then="category"), default=Value(None))))
t("coalesce mixed", lambda: one(Coalesce("stock", Value("x"))))
t("coalesce", lambda: one(Coalesce("stock", Value(3))))
t("coalesce decimals", lambda: one(Coalesce("price", Value(3))))
t("coalesce out", lambda: one(Coalesce("price", Value(3), output_field=DecimalField())))
t("greatest mixed", lambda: one(Greatest("stock", "price")))
t("greatest", lambda: one(Greatest("stock", Value(10))))
t("least", lambda: one(Least("price", Value(Decimal("10")))))
t("one arg", lambda: one(Greatest("stock")))
t("plus", lambda: one(F("stock") + F("price")))
t("times value", lambda: one(F("price") * 2))
t("times float", lambda: one(F("price") * 2.0))
t("stock times float", lambda: one(F("stock") * 2.0))
t("name plus", lambda: one(F("name") + 1))
t("name names", lambda: one(F("name") + F("name")))
t("div", lambda: one(F("stock") / 7))
t("price div", lambda: one(F("price") / 7))
t("mod", lambda: one(F("stock") % 7))
t("pow", lambda: one(F("stock") ** 2))
t("neg", lambda: one(-F("stock")))
t("filter mixed", lambda: list(ps.filter(stock__gt=F("price")).values_list("id", flat=True)))
t("order case", lambda: list(ps.order_by(Case(When(stock=0, then=Value(9)), default=Value(1)), "-price").values_list("id", flat=True)))
t("update case", lambda: ps.update(stock=Case(When(stock=0, then=Value(5)), default=F("stock"))))
t("sum case", lambda: ps.aggregate(s=Sum(Case(When(stock__gt=10, then=1), default=0)), n=Count(Case(When(stock__gt=10, then=1)))))
t("cast", lambda: one(Cast("stock", CharField())))
t("cast int", lambda: one(Cast("price", IntegerField())))
t("cast float", lambda: one(Cast("price", FloatField())))

t("when bare", lambda: When(then=1))
t("when q and kw", lambda: one(Case(When(Q(stock=0), price__gt=5, then=Value(1)), default=Value(0))))
t("when empty q", lambda: When(Q(), then=1))
t("when not q", lambda: When("stock", then=1))
t("case not when", lambda: Case("stock"))

t("reprs", lambda: [Case(When(stock=0, then=Value(1)), default=Value(2)), Coalesce("a", "b"), Value("x"), F("a") + 1, Cast("a", IntegerField()), -F("a")])
