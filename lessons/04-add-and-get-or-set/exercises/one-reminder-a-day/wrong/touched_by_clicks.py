# The note is looked for with touch, so each click prolongs it.

from django.core.cache import cache
from shop.services import send_mail


def send_reminder(order_id):
    key = f"reminded:{order_id}"
    if cache.touch(key, 86400):
        return False
    if not cache.add(key, True, timeout=86400):
        return False
    send_mail("customer@example.com", f"Please pay order {order_id}")
    return True
