"""A visitor, a cancelled order, and somebody who looks a minute later."""
from shop.models import Order
from stampede.driver import program


def visit():
    program.dashboard_stats()


def cancel():
    program.cancel_order(2)


def a_minute_later():
    shown = program.dashboard_stats()
    return {"shown": shown["orders"], "database": Order.objects.count()}
