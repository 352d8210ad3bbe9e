# The mail is sent once, but the clicks that come while it's being sent are told True.
# draws: it did not say True to exactly one of them.

from django.core.cache import cache
from shop.services import send_mail


def send_reminder(order_id):
    """At most one mail in 24 hours for an order. True if it was sent now."""
    before = cache.get(f"reminded:{order_id}")
    if cache.add(f"reminded:{order_id}", True, timeout=86400):
        send_mail("customer@example.com", f"Please pay order {order_id}")
    return before is None


for click in range(3):
    print("sent:", send_reminder(4))
