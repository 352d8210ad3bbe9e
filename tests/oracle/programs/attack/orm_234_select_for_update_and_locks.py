# SHOP
# BACKENDS: locmem
from django.db import DatabaseError, NotSupportedError, connection, transaction
from django.db.models import F
from shop.models import Product


def t(name, call):
    try:
        print(name, call())
    except Exception as e:
        print(name, type(e).__name__, str(e)[:120])


with transaction.atomic():
    t("plain", lambda: Product.objects.select_for_update().get(pk=1).stock)
    t("nowait", lambda: list(Product.objects.select_for_update(nowait=True).filter(pk=1)))
    t("skip", lambda: list(Product.objects.select_for_update(skip_locked=True).filter(pk=1)))
    t("both", lambda: Product.objects.select_for_update(nowait=True, skip_locked=True))
    t("sliced", lambda: list(Product.objects.select_for_update().order_by("id")[:2]))
    t("values", lambda: list(Product.objects.select_for_update().values("id").order_by("id")[:1]))
    t("count", lambda: Product.objects.select_for_update().count())
    t("first", lambda: Product.objects.select_for_update().order_by("id").first())
    t("update", lambda: Product.objects.select_for_update().filter(pk=1).update(stock=F("stock") - 1))
t("outside", lambda: Product.objects.select_for_update().get(pk=1).stock)
t("lazy", lambda: type(Product.objects.select_for_update()).__name__)
t("flags", lambda: (Product.objects.select_for_update().query.select_for_update, Product.objects.query.select_for_update if hasattr(Product.objects, "query") else None))
