# It stores the coupon and says True to everybody.
# draws: It was redeemed before.

from django.core.cache import cache


def redeem(coupon):
    """True for the first who redeems it, False for all others."""
    cache.set(f"coupon:{coupon}", True, timeout=None)
    return True
