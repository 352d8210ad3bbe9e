# SHOP
# BACKENDS: locmem
from django.db import DatabaseError, NotSupportedError, connection, transaction
from django.test.utils import CaptureQueriesContext
from shop.models import Category, Order, Product


def t(name, call):
    try:
        print(name, call())
    except Exception as e:
        print(name, type(e).__name__, str(e)[:200])


t("outside", lambda: list(Product.objects.select_for_update()))
t("outside lazy", lambda: Product.objects.select_for_update().query.select_for_update)
t("both", lambda: Product.objects.select_for_update(nowait=True, skip_locked=True))
with transaction.atomic():
    t("plain", lambda: list(Product.objects.select_for_update().order_by("id").values_list("id", flat=True)))
    t("get", lambda: Product.objects.select_for_update().get(pk=1))
    t("of", lambda: list(Product.objects.select_related("category").select_for_update(of=("self",)).filter(pk=1)))
    t("count", lambda: (Product.objects.select_for_update().count(), Product.objects.select_for_update().exists(), Product.objects.select_for_update().first()))
    t("twice", lambda: Product.objects.select_for_update().select_for_update().filter(pk=2).get())
    t("values", lambda: Product.objects.select_for_update().values("name").get(pk=1))
    t("update", lambda: Product.objects.select_for_update().filter(pk=1).update(stock=9))
    t("in_bulk", lambda: Product.objects.select_for_update().in_bulk([1, 2]))
    t("delete", lambda: Order.objects.select_for_update().filter(pk=1).delete())
    t("none", lambda: list(Product.objects.none().select_for_update()))
    t("get_or_create", lambda: Category.objects.select_for_update().get_or_create(name="Tea")[1])
    t("agg", lambda: Product.objects.select_for_update().aggregate(__import__("django.db.models").db.models.Sum("stock")))
    t("union", lambda: Product.objects.filter(pk=1).union(Product.objects.filter(pk=2)).select_for_update())
    t("raw sql", lambda: "FOR UPDATE" in str(Product.objects.select_for_update().query))
p = Product.objects.get(pk=1)
t("refresh", lambda: p.refresh_from_db(from_queryset=Product.objects.select_for_update()))
with transaction.atomic():
    t("refresh in", lambda: (p.refresh_from_db(from_queryset=Product.objects.select_for_update()), p.stock))


@transaction.atomic
def sell(pk, n):
    product = Product.objects.select_for_update().get(pk=pk)
    if product.stock < n:
        raise ValueError("too few")
    product.stock -= n
    product.save(update_fields=["stock"])
    return product.stock


t("sell", lambda: sell(1, 4))
t("sell", lambda: sell(1, 40))
t("left", lambda: Product.objects.get(pk=1).stock)
with CaptureQueriesContext(connection) as c:
    sell(1, 1)
print([q["sql"].split(" WHERE")[0][:40] for q in c])
