# It doesn't return whether a mail was sent.
# draws: send_reminder() should return True when a mail was sent now

from django.core.cache import cache
from shop.services import send_mail


def send_reminder(order_id):
    """At most one mail in 24 hours for an order. True if it was sent now."""
    if cache.add(f"reminded:{order_id}", True, timeout=86400):
        send_mail("customer@example.com", f"Please pay order {order_id}")


for click in range(3):
    print("sent:", send_reminder(4))
