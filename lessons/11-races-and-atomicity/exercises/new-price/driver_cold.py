"""Visitors and sales."""
from shop.models import Product
from stampede.driver import paused_after_queries, program


def visit():
    program.price_of(4)


def slow_visit():
    with paused_after_queries(5):
        program.price_of(4)


def sale(price):
    program.change_price(4, price)


def a_minute_later():
    return {"shown": str(program.price_of(4)), "database": str(Product.objects.get(id=4).price)}
