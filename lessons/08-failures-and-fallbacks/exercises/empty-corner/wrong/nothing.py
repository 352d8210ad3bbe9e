# It never computes anything, so a miss shows nothing.
# draws: the first visitor did not get what was computed

from django.core.cache import cache


def suggestions(customer_id):
    try:
        return cache.get(f"suggest:{customer_id}", [])
    except Exception:
        return []


print(suggestions(1))
