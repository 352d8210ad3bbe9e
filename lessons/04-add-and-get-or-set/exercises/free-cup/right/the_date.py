# The date is in the key.

import datetime

from django.core.cache import cache


def free_cup(customer):
    """True for the first customer of the day, False for the others."""
    return cache.add(f"free-cup:{datetime.date.today()}", customer, timeout=24 * 3600)


for customer in ["Ada", "Grace", "Linus"]:
    print(customer, free_cup(customer))
