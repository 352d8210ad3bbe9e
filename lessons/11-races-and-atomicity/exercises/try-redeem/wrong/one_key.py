# All coupons share one key.
# draws: Another coupon has nothing to do with the first.

from django.core.cache import cache


def redeem(coupon):
    """True for the first who redeems it, False for all others."""
    return cache.add("coupon", True, timeout=None)
