"""Two who count, and visitors; one number was typed in this morning, so the first state is not an empty cache."""
from shop.models import Product
from stampede.driver import program

program.count_again(4, 20)


def in_database():
    return Product.objects.get(id=4).stock


def count(stock):
    program.count_again(4, stock)


def visit():
    """-> whether the visitor was through before the other number was committed."""
    program.stock_of(4)
    return {"through before": in_database() == 20}


def a_minute_later():
    return {"shown": program.stock_of(4), "database": in_database()}
