# It names the arguments of send_mail(), the subject first.

from django.core.cache import cache
from shop.services import send_mail

DAY = 24 * 60 * 60


def send_reminder(order_id):
    """At most one mail in 24 hours for an order. True if it was sent now."""
    first = cache.add(f"reminder-{order_id}", 1, DAY)
    if first:
        send_mail(subject=f"Please pay order {order_id}", to="customer@example.com")
    return first


for click in range(3):
    print("sent:", send_reminder(4))
