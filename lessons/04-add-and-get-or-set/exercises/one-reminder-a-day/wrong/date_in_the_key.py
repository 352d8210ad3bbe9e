# One mail for each date: half an hour apart, around midnight, there are two.

import datetime

from django.core.cache import cache
from shop.services import send_mail


def send_reminder(order_id):
    today = datetime.datetime.now().date().isoformat()
    if not cache.add(f"reminded:{order_id}:{today}", True, timeout=86400):
        return False
    send_mail("customer@example.com", f"Please pay order {order_id}")
    return True
