# It counts the customers of a coupon, and the first one wins.

from django.core.cache import cache


def redeem(coupon):
    """True for the first who redeems it, False for all others."""
    cache.add(f"redeemed:{coupon}", 0, timeout=None)
    return cache.incr(f"redeemed:{coupon}") == 1
