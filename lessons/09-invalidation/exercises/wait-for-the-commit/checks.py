"""forget(): deletes after the commit, and only then."""
from django.core.cache import cache
from django.db import transaction
from shop.models import Product
from stampede.checks import check, expect, learner


@check("After the delivery the old stock is gone")
def _():
    program = learner()
    cache.set("stock:4", 14, timeout=3600)
    cache.set("stock:5", 1, timeout=3600)
    program.call("delivery", 4, 100)
    expect(cache.get("stock:4", "no entry"), "no entry", "The delivery went through, and the old stock is still in the cache.")
    expect(cache.get("stock:5"), 1, "The delivery was for product 4, and the entry of product 5 is gone or has changed.")


@check("A delivery that's rolled back leaves the entry alone")
def _():
    program = learner()
    cache.set("stock:4", 14, timeout=3600)
    program.attempt("delivery", 4, 2000)
    expect(cache.get("stock:4"), 14, "The delivery was rolled back, and the entry was deleted anyway.")


@check("The entry stays until the outermost commit", after="After the delivery the old stock is gone")
def _():
    program = learner()
    cache.set("stock:4", 14, timeout=3600)
    with transaction.atomic():
        program.call("delivery", 4, 100)
        expect(cache.get("stock:4"), 14, "The view's own transaction wasn't committed yet, and the entry was gone already.")


@check("Every save is heard, not only that of a delivery")
def _():
    learner()
    cache.set("stock:4", 14, timeout=3600)
    product = Product.objects.get(id=4)
    product.stock = 7
    product.save()
    expect(cache.get("stock:4", "no entry"), "no entry", "A product was saved outside of delivery(), and its old stock is still in the cache.")


@check("Each product's own entry goes")
def _():
    program = learner()
    for number in [3, 4, 5]:
        cache.set(f"stock:{number}", 14, timeout=3600)
    with transaction.atomic():
        for number in [3, 5]:
            program.call("delivery", number, 100)
    left = sorted(cache.get_many(["stock:3", "stock:4", "stock:5"]))
    expect(left, ["stock:4"], "Products 3 and 5 were delivered in one transaction, and these entries are in the cache after its commit.")
