# SHOP
# BACKENDS: locmem
from django.db.models import Avg, Case, Count, DecimalField, Exists, ExpressionWrapper, F, IntegerField, Max, Min, OuterRef, Q, StdDev, Subquery, Sum, Value, When
from django.db.models.functions import Abs, Cast, Ceil, Coalesce, Concat, ExtractYear, Floor, Greatest, Least, Left, Length, Lower, LTrim, Mod, Now, NullIf, Power, Repeat, Replace, Reverse, Right, Round, RTrim, Sign, Sqrt, StrIndex, Substr, Trim, TruncMonth, Upper
from shop.models import Category, Customer, Order, Product

for name, expression in (
    ("case", Case(When(stock=0, then=Value("none")), When(Q(stock__lt=20) | Q(price__gt=30), then=Value("few")), default=Value("many"))),
    ("concat", Concat(F("name"), Value(": "), Cast("stock", IntegerField()), output_field=Product._meta.get_field("name"))),
    ("wrapped", ExpressionWrapper(F("price") * F("stock"), output_field=DecimalField())),
    ("length", Length(Upper("name"))),
    ("substr", Substr("name", 2, 3)),
    ("left", Concat(Left("name", 1), Right("name", 2))),
    ("replace", Replace("name", Value("tea"), Value("TEA"))),
    ("index", StrIndex("name", Value("tea"))),
    ("trim", Trim(Concat(Value("  "), "name", Value(" ")))),
    ("coalesce", Coalesce(NullIf("stock", Value(0)), Value(-1))),
    ("least", Least("stock", Value(20))),
    ("greatest", Greatest("stock", Value(20))),
    ("abs", Abs(F("stock") - 50)),
    ("mod", Mod("stock", Value(7))),
    ("round", Round(F("price") / 3, 2)),
    ("ceil", Ceil("price")),
    ("floor", Floor("price")),
    ("power", Power("stock", Value(2))),
    ("reverse", Reverse("name")),
    ("repeat", Repeat(Left("name", 1), 3)),
    ("exists", Exists(Order.objects.filter(product=OuterRef("pk")))),
    ("subquery", Subquery(Order.objects.filter(product=OuterRef("pk")).order_by("-id").values("status")[:1])),
    ("q", Q(stock__gt=50)),
    ("sub sum", Subquery(Order.objects.filter(product=OuterRef("pk")).values("product").annotate(s=Sum("quantity")).values("s"))),
):
    try:
        print(name, list(Product.objects.annotate(x=expression).order_by("id").values_list("x", flat=True)))
    except Exception as e:
        print(name, type(e).__name__, str(e)[:100])
print(Product.objects.aggregate(a=Avg("price"), b=Sum(Case(When(stock=0, then=1), default=0)), c=Max(Length("name")), d=Count("id", filter=~Q(stock=0)), e=Min("name")))
print(Product.objects.order_by(Case(When(name__startswith="G", then=0), default=1), "name").values_list("name", flat=True), Product.objects.filter(Exists(Order.objects.filter(product=OuterRef("pk"), status="new"))).count(), Product.objects.filter(price__gt=Subquery(Product.objects.filter(pk=4).values("price"))).count())
