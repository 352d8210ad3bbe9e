# SHOP
# BACKENDS: locmem
from django.db.models import Case, Count, F, OrderBy, Q, Sum, Value, When
from django.db.models.functions import Length, Lower, Upper
from shop.models import Category, Customer, Order, Product


def t(name, call):
    try:
        print(name, [getattr(x, "pk", x) for x in call()])
    except Exception as e:
        print(name, type(e).__name__, str(e)[:200])


P = Product.objects
t("two", lambda: P.order_by("category", "-price"))
t("fk name", lambda: P.order_by("category__name", "name"))
t("fk id", lambda: P.order_by("-category_id", "id"))
t("f", lambda: P.order_by(F("stock").desc(), "id"))
t("f asc", lambda: P.order_by(F("price").asc()))
t("expr", lambda: P.order_by(F("stock") * F("price"), "id"))
t("func", lambda: P.order_by(Length("name"), "id"))
t("func desc", lambda: P.order_by(Lower("name").desc()))
t("minus expr", lambda: P.order_by(-F("stock"), "id"))
t("pk", lambda: P.order_by("-pk"))
t("plus", lambda: P.order_by("+id"))
t("twice", lambda: P.order_by("name").order_by("id"))
t("reset", lambda: P.order_by("name").order_by().order_by("id"))
t("annotation", lambda: P.annotate(n=Count("order")).order_by("-n", "id"))
t("annotation f", lambda: P.annotate(n=Count("order")).order_by(F("n").desc(), "id"))
t("alias", lambda: P.alias(v=F("stock") * F("price")).order_by("v", "id"))
t("aggregate", lambda: P.order_by(Count("order").desc(), "id"))
t("reverse rel", lambda: P.order_by("order__id", "id"))
t("case", lambda: P.order_by(Case(When(category=2, then=0), When(stock=0, then=1), default=2), "id"))
t("q", lambda: P.order_by(Q(stock=0).asc() if hasattr(Q(), "asc") else "id"))
t("unknown", lambda: P.order_by("nope"))
t("unknown minus", lambda: P.order_by("-nope"))
t("unknown rel", lambda: P.order_by("category__nope"))
t("empty", lambda: P.order_by(""))
t("none", lambda: P.order_by(None))
t("number", lambda: P.order_by(1))
t("list", lambda: P.order_by(["name"]))
t("orderby", lambda: P.order_by(OrderBy(F("id"), descending=True)))
t("nulls", lambda: P.order_by(F("order__id").asc(nulls_last=True), "id"))
t("nulls both", lambda: P.order_by(F("id").asc(nulls_last=True, nulls_first=True)))
t("nulls false", lambda: P.order_by(F("id").asc(nulls_last=False)))
t("value", lambda: P.order_by(Value(1), "id"))
t("reverse", lambda: P.order_by("category", "-price").reverse())
t("reverse f", lambda: P.order_by(F("stock").desc(), "id").reverse())
t("reverse twice", lambda: P.order_by("id").reverse().reverse())
t("reverse unordered", lambda: P.reverse()[:0])
t("random", lambda: sorted(x.pk for x in P.order_by("?")))
t("values", lambda: P.order_by("category__name", "id").values_list("id", flat=True))
t("distinct", lambda: P.order_by("category").values_list("category", flat=True).distinct())
t("distinct extra", lambda: P.order_by("price").values_list("category", flat=True).distinct())
t("ordered", lambda: [P.ordered, P.all().ordered, P.order_by("id").ordered, P.order_by("id").order_by().ordered, P.none().ordered])
t("case sensitive", lambda: Customer.objects.order_by("name"))
t("last", lambda: [P.order_by("price").last(), P.order_by("-price").first(), P.last(), P.first()])
t("latest", lambda: [P.latest("price"), P.earliest("category", "-price"), P.latest("-price")])
t("latest none", lambda: [P.latest()])
t("first values", lambda: [P.values("name").first(), P.values_list("name", flat=True).last()])
t("first annotated", lambda: [P.values("category").annotate(n=Count("id")).first()])
t("str", lambda: [str(P.order_by("category__name", "-price").query)])
t("repr", lambda: [F("a").asc(), F("a").desc(nulls_last=True), OrderBy(F("b")), Lower("c").desc()])
