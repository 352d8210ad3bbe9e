"""Rows: save(), select_for_update, F(), on_commit, a rollback, nowait.

Right: save() loses a sale, a locked or computed one does not. A reader that locks the row cannot store an old value. What is stored before a
rollback was never true.
"""
from django.core.cache import cache
from django.db import transaction
from django.db.models import F
from shop.models import Product, Order


def sell_save():
    p = Product.objects.get(pk=1)
    if p.stock < 1:
        return "none"
    p.stock -= 1
    p.save()
    return "sold"


def sell_locked():
    with transaction.atomic():
        p = Product.objects.select_for_update().get(pk=1)
        if p.stock < 1:
            return "none"
        p.stock -= 1
        p.save()
    return "sold"


def sell_f():
    Product.objects.filter(pk=1, stock__gte=1).update(stock=F("stock") - 1)
    return "sold"


def read_locked():
    v = cache.get("s")
    if v is None:
        with transaction.atomic():
            v = Product.objects.select_for_update().get(pk=1).stock
            cache.set("s", v, None)
    return v


def change_locked():
    with transaction.atomic():
        p = Product.objects.select_for_update().get(pk=1)
        p.stock = 3
        p.save()
        cache.delete("s")
    return "ok"


def read_plain():
    v = cache.get("s")
    if v is None:
        v = Product.objects.get(pk=1).stock
        cache.set("s", v, None)
    return v


def change_on_commit():
    with transaction.atomic():
        Product.objects.filter(pk=1).update(stock=3)
        transaction.on_commit(lambda: cache.set("s", 3, None))
    return "ok"


def rollback():
    try:
        with transaction.atomic():
            Product.objects.filter(pk=1).update(stock=3)
            cache.set("s", 3, None)
            raise ValueError
    except ValueError:
        return "rolled back"


def rollback_deleted():
    try:
        with transaction.atomic():
            Product.objects.filter(pk=1).update(stock=3)
            cache.delete("s")
            raise ValueError
    except ValueError:
        return "rolled back"


def nowait():
    from django.db import DatabaseError
    try:
        with transaction.atomic():
            p = Product.objects.select_for_update(nowait=True).get(pk=1)
            p.stock -= 1
            p.save()
        return "sold"
    except DatabaseError:
        return "locked"


def get_or_create():
    o, made = Order.objects.get_or_create(status="unique-1", defaults=dict(customer_id=1, product_id=1, total=1))
    return made


def outer_rollback_on_commit():
    try:
        with transaction.atomic():
            with transaction.atomic():
                Product.objects.filter(pk=1).update(stock=3)
                transaction.on_commit(lambda: cache.set("s", 3, None))
            raise ValueError
    except ValueError:
        return "no"
