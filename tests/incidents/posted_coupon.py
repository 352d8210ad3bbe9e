"""A coupon that is submitted twice, checked in the database, in the cache, or by add.

Right: looked up and then marked, it is redeemed twice. Where `add` is the check, once.
"""
from django.core.cache import cache
from shop.models import Order

def redeem():
    if Order.objects.filter(status="COUPON10").exists():
        return "used"
    Order.objects.create(customer_id=1, product_id=1, total=1, status="COUPON10")
    return "ok"

def redeem_cached():
    if cache.get("coupon:10") == "used":
        return "used"
    Order.objects.create(customer_id=1, product_id=1, total=1, status="COUPON10")
    cache.set("coupon:10", "used", None)
    return "ok"

def redeem_add():
    if not cache.add("coupon:10", "used", None):
        return "used"
    Order.objects.create(customer_id=1, product_id=1, total=1, status="COUPON10")
    return "ok"
