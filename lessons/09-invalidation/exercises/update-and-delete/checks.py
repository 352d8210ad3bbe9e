"""sale(): the row changes and its entry goes, nothing else."""
from django.core.cache import cache
from shop.models import Product
from stampede.checks import check, expect, learner


@check("The row changes, its entry goes, others stay")
def _():
    program = learner()
    cache.set_many({"price:4": "12.00", "price:5": "34.00"})
    program.call("sale", 4, 10)
    expect(str(Product.objects.get(id=4).price), "10.00", "The price in the database has not changed.")
    expect(cache.get("price:4"), None, "The old price is still in the cache.")
    expect(cache.get("price:5"), "34.00", "The entry of another product went too.")
