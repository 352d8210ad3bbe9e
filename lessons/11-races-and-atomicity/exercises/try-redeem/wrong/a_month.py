# The coupon is redeemed for thirty days.
# draws: was good again some days later

from django.core.cache import cache


def redeem(coupon):
    """True for the first who redeems it, False for all others."""
    return cache.add(f"coupon:{coupon}", True, timeout=30 * 86400)
