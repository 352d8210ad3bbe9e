# Each mail names order 4.
# draws: The mail should still name the order that has to be paid.

from django.core.cache import cache
from shop.services import send_mail

def send_reminder(order_id):
    if cache.add(f"r:{order_id}", True, 86400):
        send_mail("customer@example.com", "Please pay order 4")
        return True
    return False
