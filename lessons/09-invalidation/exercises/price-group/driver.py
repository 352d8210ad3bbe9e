"""Visitors of the price and of the list, and a change; one price was changed this morning, so the first state is not an empty cache."""
from shop.models import Product
from stampede.driver import paused_after_queries, program

program.change_price(4, 20)


def visit_price():
    program.price_of(4)


def visit_list():
    program.cheapest()


def slow_visit_of_the_price():
    with paused_after_queries(5):
        program.price_of(4)


def slow_visit_of_the_list():
    with paused_after_queries(5):
        program.cheapest()


def change(price):
    program.change_price(4, price)


def a_minute_later():
    rows = Product.objects.order_by("price", "id")
    shown = program.cheapest()
    return {
        "price": str(program.price_of(4)),
        "price now": str(Product.objects.get(id=4).price),
        "list": list(shown) if isinstance(shown, (list, tuple)) else shown,
        "list now": [product.name for product in rows[:2]],
    }
