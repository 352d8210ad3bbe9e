# SHOP
# BACKENDS: locmem
from decimal import Decimal

from django.db import connection
from django.db.models import Case, Count, Exists, ExpressionWrapper, F, IntegerField, Max, OuterRef, Q, Subquery, Sum, Value, When
from django.db.models.functions import Cast, Coalesce, Concat, Greatest, Length, Lower, Replace, Upper
from django.test.utils import CaptureQueriesContext
from shop.models import Category, Customer, Order, Product

P = Product.objects
state = lambda: list(P.order_by("id").values_list("id", "name", "price", "stock"))


def t(name, call):
    with CaptureQueriesContext(connection) as c:
        try:
            value = call()
        except Exception as e:
            value = f"{type(e).__name__} {str(e)[:220]}"
    print(name, len(c), value)


t("f", lambda: (P.update(stock=F("stock") + 1), state()[0]))
t("f mul", lambda: (P.filter(pk=1).update(price=F("price") * Decimal("1.1")), state()[0]))
t("f float", lambda: (P.filter(pk=2).update(price=F("price") * 1.15), state()[1]))
t("f other", lambda: (P.filter(pk=3).update(stock=F("id") * 10 - F("stock")), state()[2]))
t("f related", lambda: P.update(stock=F("category__id")))
t("f order", lambda: Order.objects.update(total=F("product__price") * F("quantity")))
t("subquery", lambda: (Order.objects.filter(pk=1).update(total=Subquery(P.filter(pk=OuterRef("product_id")).values("price")[:1])), Order.objects.get(pk=1).total))
t("subquery math", lambda: (Order.objects.update(total=F("quantity") * Subquery(P.filter(pk=OuterRef("product_id")).values("price")[:1])), list(Order.objects.order_by("id").values_list("total", flat=True))))
t("concat", lambda: (P.filter(pk=4).update(name=Concat(Upper("name"), Value("!"), F("stock"))), state()[3]))
t("none", lambda: P.update(price=None))
t("bad type", lambda: P.update(stock="many"))
t("bad field", lambda: P.update(nope=1))
t("fk instance", lambda: (P.filter(pk=1).update(category=Category.objects.get(pk=2)), P.get(pk=1).category_id))
t("fk pk", lambda: (P.filter(pk=1).update(category=1), P.filter(pk=1).update(category_id=2), P.get(pk=1).category.name))
t("pk", lambda: P.filter(pk=6).update(pk=60))
t("sliced", lambda: P.all()[:2].update(stock=1))
t("ordered", lambda: P.order_by("name").update(stock=F("stock")))
t("annotated", lambda: (Category.objects.annotate(n=Count("product")).filter(n__gt=1).update(name=Concat("name", Value("*"))), list(Category.objects.order_by("id").values_list("name", flat=True))))
t("by annotation", lambda: (P.annotate(twice=F("stock") * 2).update(stock=F("twice")), state()[0]))
t("by aggregate", lambda: Category.objects.annotate(n=Count("product")).update(name=F("n")))
t("distinct", lambda: P.distinct().update(stock=F("stock")))
t("join filter", lambda: P.filter(order__status="paid").update(stock=99))
t("exists", lambda: P.filter(Exists(Order.objects.filter(product=OuterRef("pk"), status="paid"))).update(stock=7))
t("empty", lambda: P.none().update(stock=1))
t("nothing", lambda: P.update())
ps = list(P.order_by("id"))
for i, p in enumerate(ps):
    p.stock, p.name = i, f"{p.name[:5]}{i}"
t("bulk", lambda: (P.bulk_update(ps, ["stock", "name"]), state()))
t("bulk batch", lambda: P.bulk_update(ps, ["stock"], batch_size=2))
t("bulk none", lambda: (P.bulk_update([], ["stock"]), P.bulk_update(ps[:1], []) if False else None))
t("bulk no fields", lambda: P.bulk_update(ps, []))
t("bulk pk", lambda: P.bulk_update(ps, ["id"]))
t("bulk unsaved", lambda: P.bulk_update([Product(name="u")], ["name"]))
t("bulk bad", lambda: P.bulk_update(ps, ["nope"]))
t("bulk relation", lambda: P.bulk_update(ps, ["category_set"]))
t("bulk batch neg", lambda: P.bulk_update(ps, ["stock"], batch_size=-1))
ps[0].stock = F("stock") + 5
ps[1].price = Decimal("3.333")
ps[2].category_id = 1
t("bulk f", lambda: (P.bulk_update(ps[:3], ["stock", "price", "category"]), state()[:3]))
t("instance f", lambda: (ps[0].refresh_from_db(), setattr(ps[0], "stock", F("stock") + 1), ps[0].save(), ps[0].refresh_from_db(), ps[0].stock))
t("instance f twice", lambda: (setattr(ps[0], "stock", F("stock") + 1), ps[0].save(), ps[0].save(), P.get(pk=1).stock))
t("delete f", lambda: P.filter(stock__lt=F("id")).count())
t("wrapper", lambda: list(P.annotate(x=ExpressionWrapper(F("price") * F("stock"), output_field=IntegerField())).order_by("id").values_list("x", flat=True)))
t("wrapper bool", lambda: list(P.annotate(low=Q(stock__lt=3)).order_by("id").values_list("low", flat=True)))
t("order expr", lambda: list(P.order_by((F("stock") * -1), "id").values_list("id", flat=True)))
t("coalesce sub", lambda: list(P.annotate(last=Coalesce(Subquery(Order.objects.filter(product=OuterRef("pk")).order_by("-id").values("quantity")[:1]), 0)).order_by("id").values_list("last", flat=True)))
t("count sub", lambda: list(P.annotate(n=Subquery(Order.objects.filter(product=OuterRef("pk")).values("product").annotate(n=Count("id")).values("n"))).order_by("id").values_list("n", flat=True)))
t("max sub", lambda: list(Customer.objects.annotate(m=Subquery(Order.objects.filter(customer=OuterRef("pk")).order_by("-total").values("product__name")[:1])).order_by("id").values_list("name", "m")))
t("outer of outer", lambda: list(Category.objects.filter(Exists(P.filter(category=OuterRef("pk")).filter(Exists(Order.objects.filter(product=OuterRef("pk"), customer__name=Value("Ada")))))).order_by("id")))
t("in subquery", lambda: list(Customer.objects.filter(pk__in=Order.objects.filter(total__gt=20).values("customer")).order_by("id")))
t("not exists", lambda: list(Customer.objects.filter(~Exists(Order.objects.filter(customer=OuterRef("pk")))).order_by("id")))
t("delete", lambda: (Order.objects.filter(total__gt=F("quantity") * 100).delete(), Order.objects.filter(pk=1).delete()))
