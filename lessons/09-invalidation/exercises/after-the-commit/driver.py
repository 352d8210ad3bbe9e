"""Somebody who looks into the cache first and then into the database, beside the learner's sale()."""
from decimal import Decimal

from django.core.cache import cache
from shop.models import Product
from stampede.driver import program

cache.set("price:5", "34.00", timeout=3600)


def sale():
    program.sale(5, 30)


def look():
    in_cache = cache.get("price:5")
    in_database = Product.objects.get(id=5).price
    return {"cache": str(in_cache), "ahead": in_cache is not None and Decimal(str(in_cache)) == 30 and in_database == 34}
