"""A page that caches the price, beside the learner's sale()."""
from django.core.cache import cache
from shop.models import Product
from stampede.driver import program

cache.set("price:5", "34.00", timeout=3600)


def price_in_database():
    return str(Product.objects.get(id=5).price)


def sale():
    program.sale(5, 30)


def visit():
    """-> what the page showed, and whether the sale had already happened when the page was done."""
    shown = cache.get("price:5")
    if shown is None:
        shown = price_in_database()
        cache.set("price:5", shown, timeout=3600)
    return {"shown": shown, "database afterwards": price_in_database()}


def a_minute_later():
    return {"later": cache.get("price:5") or price_in_database()}
