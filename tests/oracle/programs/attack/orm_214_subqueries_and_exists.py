# SHOP
# BACKENDS: locmem
from django.db.models import Avg, Count, DecimalField, Exists, F, IntegerField, Max, OuterRef, Q, Subquery, Sum, Value
from django.db.models.functions import Coalesce
from shop.models import Category, Customer, Order, Product


def t(name, call):
    try:
        print(name, call())
    except Exception as e:
        print(name, type(e).__name__, str(e)[:200])


newest = Order.objects.filter(product=OuterRef("pk")).order_by("-id")
t("subquery", lambda: list(Product.objects.annotate(last=Subquery(newest.values("status")[:1])).order_by("id").values_list("id", "last")))
t("plain qs", lambda: list(Product.objects.annotate(last=newest.values("total")[:1]).order_by("id").values_list("id", "last")))
t("exists", lambda: list(Product.objects.filter(Exists(newest)).order_by("id").values_list("id", flat=True)))
t("not exists", lambda: list(Product.objects.filter(~Exists(newest)).order_by("id").values_list("id", flat=True)))
t("exists annotate", lambda: list(Product.objects.annotate(sold=Exists(newest)).order_by("id").values_list("id", "sold")))
t("exists annotate filter", lambda: list(Product.objects.annotate(sold=Exists(newest)).filter(sold=True).order_by("id").values_list("id", flat=True)))
t("exists or", lambda: list(Product.objects.filter(Exists(newest) | Q(stock=0)).order_by("id").values_list("id", flat=True)))
t("exists order", lambda: list(Product.objects.order_by(Exists(newest).desc(), "id").values_list("id", flat=True)))
t("count subquery", lambda: list(Category.objects.annotate(n=Subquery(Product.objects.filter(category=OuterRef("pk")).values("category").annotate(c=Count("pk")).values("c"))).order_by("id").values_list("name", "n")))
t("sum subquery", lambda: list(Customer.objects.annotate(spent=Coalesce(Subquery(Order.objects.filter(customer=OuterRef("pk")).order_by().values("customer").annotate(s=Sum("total")).values("s")), Value(0), output_field=DecimalField())).order_by("id").values_list("name", "spent")))
t("filter by", lambda: list(Product.objects.filter(price=Subquery(Product.objects.order_by("-price").values("price")[:1])).values_list("id", flat=True)))
t("gt avg", lambda: list(Product.objects.filter(price__gt=Product.objects.aggregate(a=Avg("price"))["a"]).order_by("id").values_list("id", flat=True)))
t("nested", lambda: list(Category.objects.filter(Exists(Product.objects.filter(Exists(Order.objects.filter(product=OuterRef("pk"), customer=1)), category=OuterRef("pk")))).order_by("id").values_list("id", flat=True)))
t("outer outer", lambda: list(Category.objects.annotate(n=Exists(Product.objects.filter(Exists(Order.objects.filter(product=OuterRef("pk"), product__category=OuterRef(OuterRef("pk")))), category=OuterRef("pk")))).order_by("id").values_list("id", "n")))
t("two columns", lambda: list(Product.objects.annotate(x=Subquery(newest.values("id", "total")[:1]))))
t("no values", lambda: list(Product.objects.annotate(x=Subquery(newest[:1])).order_by("id").values_list("x", flat=True)))
t("outerref alone", lambda: list(Product.objects.filter(pk=OuterRef("pk"))))
t("outerref bad", lambda: list(Product.objects.annotate(x=Subquery(Order.objects.filter(product=OuterRef("nope")).values("id")[:1]))))
t("update", lambda: (Product.objects.filter(order__isnull=False).distinct().count(), Product.objects.update(stock=Subquery(Category.objects.filter(pk=OuterRef("category")).values("id")[:1])), list(Product.objects.order_by("id").values_list("stock", flat=True))))
t("aggregate over", lambda: Product.objects.annotate(n=Subquery(Order.objects.filter(product=OuterRef("pk")).values("product").annotate(c=Count("id")).values("c"))).aggregate(Sum("n"), Max("n")))
t("f over", lambda: list(Product.objects.annotate(n=Coalesce(Subquery(newest.values("quantity")[:1]), 0)).annotate(m=F("n") * 2).order_by("id").values_list("m", flat=True)))
t("in values", lambda: list(Customer.objects.filter(pk__in=Order.objects.filter(status="paid").values("customer")).order_by("id").values_list("name", flat=True)))
t("not in", lambda: list(Customer.objects.exclude(pk__in=Order.objects.values("customer_id")).values_list("name", flat=True)))
t("exists bool", lambda: Order.objects.filter(customer__in=Customer.objects.filter(name="Ada")).exists())
t("values_list sub", lambda: list(Product.objects.values_list("id", Subquery(newest.values("id")[:1])).order_by("id")[:2]))
