# Each call offers a number of its own with get_or_set, and the one that finds its own sends.

import uuid

from django.core.cache import cache
from shop.services import send_mail


class Reminders:
    lifetime = 24 * 60 * 60

    def __call__(self, order_id):
        ticket = uuid.uuid4().hex
        if cache.get_or_set(("reminder-%s" % order_id), lambda: ticket, self.lifetime) == ticket:
            send_mail("customer@example.com", f"Please pay order {order_id}")
            return True
        return False


send_reminder = Reminders()
