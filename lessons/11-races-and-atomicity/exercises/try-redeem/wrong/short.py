# It gives no timeout, so the coupon is only redeemed for the default of 300 seconds.
# draws: was good again some days later

from django.core.cache import cache


def redeem(coupon):
    """True for the first who redeems it, False for all others."""
    return cache.add(f"coupon:{coupon}", True)
