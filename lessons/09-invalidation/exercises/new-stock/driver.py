"""Visitors and deliveries; one has been delivered this morning, so the first state is not an empty cache."""
from shop.models import Product
from stampede.driver import paused_after_queries, program

program.deliver(4, 20)


def visit():
    program.stock_of(4)


def slow_visit():
    with paused_after_queries(5):
        program.stock_of(4)


def delivery(stock):
    program.deliver(4, stock)


def a_minute_later():
    return {"shown": program.stock_of(4), "database": Product.objects.get(id=4).stock}
