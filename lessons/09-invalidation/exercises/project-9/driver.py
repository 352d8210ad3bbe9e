"""A visitor, a sale or a change, and somebody who looks a minute later."""
from shop.models import Product
from stampede.driver import paused_after_queries, program


def visit():
    program.price_of(6)


def slow_visit():
    with paused_after_queries(5):
        program.price_of(6)


def sale():
    program.put_on_sale([6], "1.00")


def change():
    program.change_price(6, "1.00")


def a_minute_later():
    return {"shown": program.price_of(6), "database": str(Product.objects.get(id=6).price)}
