from django.core.cache import cache
from shop.services import send_mail


def send_reminder(order_id):
    """At most one mail in 24 hours for an order. True if it was sent now."""
    send_mail("customer@example.com", f"Please pay order {order_id}")
    return True


for click in range(3):
    print("sent:", send_reminder(4))
