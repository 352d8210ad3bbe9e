"""Look whether there is one, then insert: in READ COMMITTED both may find none."""
from django.db import transaction
from shop.models import Order


def first():
    with transaction.atomic():
        if Order.objects.filter(status="COUPON").exists():
            return "used"
        Order.objects.create(customer_id=1, product_id=1, total=1, status="COUPON")
    return "ok"
