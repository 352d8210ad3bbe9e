# Only the first three letters of a coupon count.
# draws: which is another coupon, was refused

from django.core.cache import cache


def redeem(coupon):
    """True for the first who redeems it, False for all others."""
    return cache.add(f"coupon:{coupon[:3]}", True, timeout=None)
