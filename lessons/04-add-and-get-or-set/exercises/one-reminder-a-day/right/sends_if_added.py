# It sends inside the if, and returns what add() said.

from django.core.cache import cache
from shop.services import send_mail


def send_reminder(order_id):
    """At most one mail in 24 hours for an order. True if it was sent now."""
    added = cache.add(f"order-{order_id}-reminded", "yes", 24 * 60 * 60)
    if added:
        send_mail("customer@example.com", f"Please pay order {order_id}")
    return added


for click in range(3):
    print("sent:", send_reminder(4))
