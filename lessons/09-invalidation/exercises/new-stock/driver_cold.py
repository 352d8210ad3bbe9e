"""Visitors and deliveries."""
from shop.models import Product
from stampede.driver import paused_after_queries, program


def visit():
    program.stock_of(4)


def slow_visit():
    with paused_after_queries(5):
        program.stock_of(4)


def delivery(stock):
    program.deliver(4, stock)


def a_minute_later():
    return {"shown": program.stock_of(4), "database": Product.objects.get(id=4).stock}
