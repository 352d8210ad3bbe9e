"""A page that caches the price, beside the learner's end_of_sale()."""
from django.core.cache import cache
from shop.models import Product
from stampede.driver import program

cache.set("price:2", "3.90", timeout=3600)


def price_in_database():
    return str(Product.objects.get(id=2).price)


def sale():
    program.end_of_sale([1, 2])


def visit():
    """-> what the page showed, and whether the sale had already happened when the page was done."""
    shown = cache.get("price:2")
    if shown is None:
        shown = price_in_database()
        cache.set("price:2", shown, timeout=3600)
    return {"shown": shown, "database afterwards": price_in_database()}


def a_minute_later():
    return {"later": cache.get("price:2") or price_in_database()}
