# SHOP
# BACKENDS: locmem
from django.db.models import Avg, Count, F, Max, Min, Sum
from django.db.models.functions import Lower, Substr, Upper
from shop.models import Category, Customer, Order, Product


def t(name, call):
    try:
        print(name, call())
    except Exception as e:
        print(name, type(e).__name__, str(e)[:250])


t("values then annotate", lambda: list(Order.objects.values("customer__name").annotate(n=Count("id"), total=Sum("total")).order_by("customer__name")))
t("annotate then values", lambda: list(Order.objects.annotate(n=Count("customer")).values("customer", "n").order_by("customer", "n")))
t("two groups", lambda: list(Order.objects.values("customer__name", "status").annotate(n=Count("id")).order_by("customer__name", "status")))
t("having", lambda: list(Order.objects.values("customer__name").annotate(n=Count("id")).filter(n__gt=1).order_by("customer__name")))
t("having order", lambda: list(Order.objects.values("product__category__name").annotate(q=Sum("quantity")).order_by("-q", "product__category__name")))
t("values_list named", lambda: list(Product.objects.values_list("id", "name", named=True).order_by("id")[:2]))
t("named fields", lambda: Product.objects.values_list("id", "category__name", named=True).order_by("id")[0]._fields)
t("flat two", lambda: Product.objects.values_list("id", "name", flat=True))
t("flat named", lambda: Product.objects.values_list("id", flat=True, named=True))
t("flat none", lambda: Product.objects.values_list(flat=True))
t("flat none list", lambda: list(Product.objects.values_list(flat=True).order_by("id")))
t("expr", lambda: list(Product.objects.values(up=Upper("name")).order_by("up")[:2]))
t("expr list", lambda: list(Product.objects.values_list(Lower("name"), "id").order_by("id")[:2]))
t("expr list named", lambda: list(Product.objects.values_list(Lower("name"), F("stock") + 1, named=True).order_by("id")[:1]))
t("dup", lambda: list(Product.objects.values("id", "id").order_by("id")[:1]))
t("alias clash", lambda: list(Product.objects.values(name=Upper("name"))))
t("fk", lambda: list(Product.objects.values("category", "category_id").order_by("id")[:1]))
t("star", lambda: Product.objects.values().order_by("id").first())
t("list star", lambda: Product.objects.values_list().order_by("id").first())
t("unknown", lambda: list(Product.objects.values("nope")))
t("unknown rel", lambda: list(Product.objects.values("category__nope")))
t("unknown thru", lambda: list(Product.objects.values("name__nope")))
t("reverse", lambda: list(Category.objects.values("name", "product__name").order_by("id", "product__id")))
t("reverse count", lambda: list(Category.objects.values("name").annotate(n=Count("product__order")).order_by("name")))
t("distinct values", lambda: sorted(Order.objects.values_list("status", flat=True).distinct()))
t("distinct count", lambda: Order.objects.values("status").distinct().count())
t("values count", lambda: Order.objects.values("status").count())
t("group count", lambda: Order.objects.values("status").annotate(n=Count("id")).count())
t("group aggregate", lambda: Order.objects.values("status").annotate(n=Count("id")).aggregate(Max("n"), total=Sum("n")))
t("first letter", lambda: list(Product.objects.annotate(letter=Substr("name", 1, 1)).values("letter").annotate(n=Count("id")).order_by("letter")))
t("get values", lambda: Product.objects.values("name").get(pk=1))
t("delete values", lambda: Product.objects.values("name").delete())
t("update values", lambda: Product.objects.values("name").filter(pk=1).update(stock=9))
t("values twice", lambda: list(Product.objects.values("id").values("name").order_by("id")[:1]))
t("values_list of values", lambda: list(Product.objects.values("id").values_list("name").order_by("id")[:1]))
t("only after", lambda: Product.objects.values("id").only("name"))
t("select_related after", lambda: Product.objects.values("id").select_related("category"))
t("len and bool", lambda: (len(Product.objects.values("id")), bool(Product.objects.values("id").filter(pk=99))))
t("in subquery", lambda: list(Product.objects.filter(category__in=Category.objects.filter(name="Tea")).values_list("id", flat=True).order_by("id")))
t("in values two", lambda: list(Product.objects.filter(category__in=Category.objects.values("id", "name"))))
t("repr", lambda: Product.objects.values("id").order_by("id"))
t("repr list", lambda: Product.objects.values_list("id", flat=True).order_by("id"))
t("or", lambda: list((Product.objects.values("id") | Product.objects.values("name"))))
