# SHOP
# BACKENDS: locmem, db
from django.core.cache import cache
from django.db import connection, transaction
from django.db.models import F
from shop.models import Product


def buy(pk, n=1):
    with transaction.atomic():
        product = Product.objects.select_for_update().get(pk=pk)
        if product.stock < n:
            raise ValueError("sold out")
        product.stock -= n
        product.save(update_fields=["stock"])
        transaction.on_commit(lambda: cache.delete(f"stock:{pk}"))
    return product.stock


cache.set("stock:5", 1)
print(buy(5), cache.get("stock:5"))
try:
    buy(5)
except ValueError as e:
    print(e)
print(Product.objects.select_for_update().filter(pk=1).exists(), connection.features.has_select_for_update, connection.vendor if connection.vendor == "x" else "-")
print(Product.objects.filter(pk=4, stock__gte=3).update(stock=F("stock") - 3), Product.objects.filter(pk=4, stock__gte=30).update(stock=F("stock") - 30))


class Abort(Exception):
    pass


try:
    with transaction.atomic():
        Product.objects.filter(pk=4).update(stock=0)
        cache.set("in the block", Product.objects.get(pk=4).stock)
        with transaction.atomic():
            Product.objects.filter(pk=1).update(stock=0)
        raise Abort
except Abort:
    print(Product.objects.get(pk=4).stock, Product.objects.get(pk=1).stock, cache.get("in the block"))
try:
    Product.objects.filter(pk=4).update(stock=F("stock") - 100)
except Exception as e:
    print(type(e).__name__, e)
with transaction.atomic():
    sid = transaction.savepoint()
    Product.objects.filter(pk=4).update(stock=1)
    transaction.savepoint_rollback(sid)
    sid = transaction.savepoint()
    Product.objects.filter(pk=4).update(stock=2)
    transaction.savepoint_commit(sid)
print(Product.objects.get(pk=4).stock)


@transaction.non_atomic_requests
def view(request):
    pass


print(view._non_atomic_requests if hasattr(view, "_non_atomic_requests") else None)
