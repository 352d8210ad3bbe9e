# SHOP
# BACKENDS: locmem
from decimal import Decimal

from django.db.models import Avg, BooleanField, Case, CharField, Count, DecimalField, ExpressionWrapper, F, FloatField, IntegerField, Max, Min, Q, StdDev, Sum, Value, Variance, When
from django.db.models.functions import Abs, Cast, Ceil, Coalesce, Concat, Floor, Greatest, Left, Length, Lower, LTrim, Mod, NullIf, Power, Repeat, Replace, Reverse, Right, Round, Sign, Sqrt, StrIndex, Substr, Trim, Upper
from shop.models import Category, Customer, Order, Product

P = Product.objects.order_by("id")


def t(name, e):
    try:
        print(name, list(P.annotate(x=e).values_list("x", flat=True)))
    except Exception as err:
        print(name, type(err).__name__, str(err)[:150])


for name, e in (("value", Value(5)), ("concat", Concat("name", Value("!"))), ("concat3", Concat("name", Value("-"), "category__name", output_field=CharField())), ("concat num", Concat("name", "stock", output_field=CharField())), ("len", Length("name")), ("left", Left("name", 3)), ("right", Right("name", 3)), ("substr", Substr("name", 2, 3)), ("rev", Reverse("name")), ("rep", Repeat("name", 2)), ("replace", Replace("name", Value("tea"), Value("TEA"))), ("strindex", StrIndex("name", Value("t"))), ("mod", Mod("stock", Value(7))), ("power", Power("stock", Value(2))), ("sqrt", Sqrt("stock")), ("abs", Abs(F("stock") - 50)), ("sign", Sign(F("stock") - 14)), ("ceil", Ceil("price")), ("floor", Floor("price")), ("round", Round("price")), ("round1", Round("price", 1)), ("round str", Round("price", precision=-1)), ("nullif", NullIf("stock", Value(0))), ("coalesce", Coalesce(NullIf("stock", Value(0)), Value(-1))), ("greatest", Greatest("stock", Value(20))), ("wrap", ExpressionWrapper(F("price") * F("stock"), output_field=DecimalField())), ("wrap q", ExpressionWrapper(Q(stock__gt=10), output_field=BooleanField())), ("q", Q(stock__gt=10)), ("mul", F("price") * F("stock")), ("mul out", ExpressionWrapper(F("price") * 2, output_field=FloatField())), ("sub", F("stock") - F("id")), ("fk", F("category__name")), ("reverse", F("order__quantity")), ("count", Count("order")), ("sum", Sum("order__quantity")), ("sum default", Sum("order__quantity", default=0)), ("avg", Avg("order__total")), ("max min", Max("order__total") - Min("order__total")), ("count q", Count("order", filter=Q(order__status="paid"))), ("count distinct", Count("order__customer", distinct=True)), ("sum mul", Sum(F("order__quantity") * F("price"))), ("nested agg", Sum(Count("order"))), ("trim", Trim(Value("  x "))), ("ltrim", LTrim(Value("  x "))), ("lower upper", Lower(Upper("name"))), ("cast", Cast("price", IntegerField())), ("cast text", Cast("price", CharField())), ("value none", Value(None)), ("value list", Value([1])), ("str", "name"), ("num", 5), ("none", None), ("div zero", F("stock") / 0), ("div", F("stock") / F("id")), ("mod op", F("stock") % 7), ("neg", -F("price")), ("pow op", F("id") ** 3), ("bad bit", None)):
    t(name, e)
